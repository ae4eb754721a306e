<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Directory</name>
    <message numerus="yes">
        <source>%n items repeat a record that was there already.</source>
        <translation>
            <numerusform>%n item repeats a record that was there already.</numerusform>
            <numerusform>%n items repeat a record that was there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The names of people are not kept in the directory; %n were left out.</source>
        <translation>
            <numerusform>The names of people are not kept in the directory; %n was left out.</numerusform>
            <numerusform>The names of people are not kept in the directory; %n were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message numerus="yes">
        <source>%n people of this name are remembered.</source>
        <translation>
            <numerusform>%n person of this name is remembered.</numerusform>
            <numerusform>%n people of this name are remembered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message numerus="yes">
        <source>For Easy Read, %n sentences have more than 15 words. Shorter ones are better.</source>
        <translation>
            <numerusform>For Easy Read, %n sentence has more than 15 words. A shorter one is better.</numerusform>
            <numerusform>For Easy Read, %n sentences have more than 15 words. Shorter ones are better.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message numerus="yes">
        <source>…and %n more.</source>
        <translation>
            <numerusform>…and %n more.</numerusform>
            <numerusform>…and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Interpreter</name>
    <message numerus="yes">
        <source>%n booking(s), {cost}</source>
        <translation>
            <numerusform>%n booking, {cost}</numerusform>
            <numerusform>%n bookings, {cost}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Referral</name>
    <message numerus="yes">
        <source>%n e-mail(s) could not be sent</source>
        <translation>
            <numerusform>%n e-mail could not be sent</numerusform>
            <numerusform>%n e-mails could not be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) may have been sent: decide with Ctrl L.</source>
        <translation>
            <numerusform>%n e-mail may have been sent: decide with Ctrl L.</numerusform>
            <numerusform>%n e-mails may have been sent: decide with Ctrl L.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) wait to be sent, since {time}</source>
        <translation>
            <numerusform>%n e-mail waits to be sent, since {time}</numerusform>
            <numerusform>%n e-mails wait to be sent, since {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s) are overdue: look after them with Ctrl L.</source>
        <translation>
            <numerusform>%n referral is overdue: look after it with Ctrl L.</numerusform>
            <numerusform>%n referrals are overdue: look after them with Ctrl L.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) could not be passed on and were set aside.</source>
        <translation>
            <numerusform>%n step could not be passed on and was set aside.</numerusform>
            <numerusform>%n steps could not be passed on and were set aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), kept safely on this machine</source>
        <translation>
            <numerusform>%n step, kept safely on this machine</numerusform>
            <numerusform>%n steps, kept safely on this machine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to see to</source>
        <translation>
            <numerusform>%n to see to</numerusform>
            <numerusform>%n to see to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>%n to send</numerusform>
            <numerusform>%n to send</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitLog</name>
    <message numerus="yes">
        <source>%n desks closed</source>
        <translation>
            <numerusform>%n desk closed</numerusform>
            <numerusform>%n desks closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n desks closed or on a break</source>
        <translation>
            <numerusform>%n desk closed or on a break</numerusform>
            <numerusform>%n desks closed or on a break</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n desks on a break</source>
        <translation>
            <numerusform>%n desk on a break</numerusform>
            <numerusform>%n desks on a break</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
</TS>
