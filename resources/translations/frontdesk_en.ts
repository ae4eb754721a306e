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
