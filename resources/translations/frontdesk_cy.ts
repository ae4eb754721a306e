<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB" sourcelanguage="en_GB">
<context>
    <name>Actions</name>
    <message>
        <source>Checking in</source>
        <translation>Cofrestru ymwelwyr</translation>
    </message>
    <message>
        <source>The queue</source>
        <translation>Y ciw</translation>
    </message>
    <message>
        <source>With you now</source>
        <translation>Gyda chi nawr</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Y rhaglen</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Cofrestru</translation>
    </message>
    <message>
        <source>Goes to the field that asks what the visitor needs.</source>
        <translation>Mynd i’r maes sy’n gofyn beth sydd ei angen ar yr ymwelydd.</translation>
    </message>
    <message>
        <source>Find service</source>
        <translation>Chwilio am wasanaeth</translation>
    </message>
    <message>
        <source>Lists all services, with who offers them and what to know.</source>
        <translation>Rhestru pob gwasanaeth, gyda phwy sy’n ei gynnig a beth i’w wybod.</translation>
    </message>
    <message>
        <source>Puts the visitor in the queue and gives a ticket.</source>
        <translation>Rhoi’r ymwelydd yn y ciw a rhoi tocyn.</translation>
    </message>
    <message>
        <source>Check in, greet later</source>
        <translation>Cofrestru, cyfarch wedyn</translation>
    </message>
    <message>
        <source>The same for somebody nobody could speak to yet; Ctrl G greets.</source>
        <translation>Yr un peth i rywun nad oes neb wedi gallu siarad â nhw eto; mae Ctrl G yn cyfarch.</translation>
    </message>
    <message>
        <source>Answered at the door</source>
        <translation>Ateb wrth y drws</translation>
    </message>
    <message>
        <source>Counts the visit as answered at once, without a ticket.</source>
        <translation>Cyfrif yr ymweliad fel un a atebwyd ar unwaith, heb docyn.</translation>
    </message>
    <message>
        <source>Expected visitor has arrived</source>
        <translation>Ymwelydd disgwyliedig wedi cyrraedd</translation>
    </message>
    <message>
        <source>Checks in somebody who has an appointment today.</source>
        <translation>Cofrestru rhywun sydd ag apwyntiad heddiw.</translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation>Trefnu apwyntiad</translation>
    </message>
    <message>
        <source>Keeps a time for somebody.</source>
        <translation>Cadw amser i rywun.</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Galw’r nesaf</translation>
    </message>
    <message>
        <source>Calls whoever passes the target first to your desk.</source>
        <translation>Galw’r sawl sy’n pasio’r targed gyntaf at eich desg.</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Galw eto</translation>
    </message>
    <message>
        <source>Repeats the call on the display and by voice.</source>
        <translation>Ailadrodd yr alwad ar y sgrin ac ar lafar.</translation>
    </message>
    <message>
        <source>Call chosen</source>
        <translation>Galw’r dewis</translation>
    </message>
    <message>
        <source>Calls the visitor chosen in the queue.</source>
        <translation>Galw’r ymwelydd a ddewiswyd yn y ciw.</translation>
    </message>
    <message>
        <source>Call to a private room</source>
        <translation>Galw i ystafell breifat</translation>
    </message>
    <message>
        <source>Calls the chosen visitor, or the next, to a private room.</source>
        <translation>Galw’r ymwelydd a ddewiswyd, neu’r nesaf, i ystafell breifat.</translation>
    </message>
    <message>
        <source>Didn’t come</source>
        <translation>Heb ddod</translation>
    </message>
    <message>
        <source>Takes the called visitor off the queue; you can bring them back.</source>
        <translation>Tynnu’r ymwelydd a alwyd o’r ciw; gallwch ddod â nhw’n ôl.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Rhoi’n ôl</translation>
    </message>
    <message>
        <source>Other outcome</source>
        <translation>Canlyniad arall</translation>
    </message>
    <message>
        <source>Add enquiry</source>
        <translation>Ychwanegu ymholiad</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Argraffu</translation>
    </message>
    <message>
        <source>Takes back a call made by mistake; the visitor keeps their place.</source>
        <translation>Tynnu galwad a wnaed drwy gamgymeriad yn ôl; mae’r ymwelydd yn cadw ei le.</translation>
    </message>
    <message>
        <source>Choose the one below in the queue</source>
        <translation>Dewis yr un isod yn y ciw</translation>
    </message>
    <message>
        <source>Moves the choice in the queue down without leaving where you type.</source>
        <translation>Symud y dewis i lawr y ciw heb adael y man teipio.</translation>
    </message>
    <message>
        <source>Choose the one above in the queue</source>
        <translation>Dewis yr un uchod yn y ciw</translation>
    </message>
    <message>
        <source>Moves the choice in the queue up without leaving where you type.</source>
        <translation>Symud y dewis i fyny’r ciw heb adael y man teipio.</translation>
    </message>
    <message>
        <source>Greet</source>
        <translation>Cyfarch</translation>
    </message>
    <message>
        <source>Records that the chosen visitor was told they will be helped.</source>
        <translation>Cofnodi bod yr ymwelydd a ddewiswyd wedi cael gwybod y bydd yn cael help.</translation>
    </message>
    <message>
        <source>Move forward</source>
        <translation>Symud ymlaen</translation>
    </message>
    <message>
        <source>Moves the chosen visitor forward; the reason is recorded.</source>
        <translation>Symud yr ymwelydd a ddewiswyd ymlaen; cofnodir y rheswm.</translation>
    </message>
    <message>
        <source>Hold the one chosen</source>
        <translation>Dal y dewis</translation>
    </message>
    <message>
        <source>Leaves the chosen visitor out of the calls; their wait goes on.</source>
        <translation>Gadael yr ymwelydd a ddewiswyd allan o’r galwadau; mae ei amser aros yn parhau.</translation>
    </message>
    <message>
        <source>Resume the one chosen</source>
        <translation>Ailddechrau’r dewis</translation>
    </message>
    <message>
        <source>Puts the chosen visitor back among those to call.</source>
        <translation>Rhoi’r ymwelydd a ddewiswyd yn ôl ymhlith y rhai i’w galw.</translation>
    </message>
    <message>
        <source>Left before being seen</source>
        <translation>Wedi gadael cyn cael ei weld</translation>
    </message>
    <message>
        <source>Records that the chosen visitor has gone; you can bring them back.</source>
        <translation>Cofnodi bod yr ymwelydd a ddewiswyd wedi mynd; gallwch ddod â nhw’n ôl.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Cywiro</translation>
    </message>
    <message>
        <source>Puts right the enquiry, the arrival time or the needs.</source>
        <translation>Cywiro’r ymholiad, yr amser cyrraedd neu’r anghenion.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Dod yn ôl</translation>
    </message>
    <message>
        <source>Puts somebody who had gone back in the queue, with their arrival.</source>
        <translation>Rhoi rhywun a oedd wedi mynd yn ôl yn y ciw, gyda’i amser cyrraedd.</translation>
    </message>
    <message>
        <source>They are here</source>
        <translation>Maen nhw yma</translation>
    </message>
    <message>
        <source>The visitor has come to you: the wait ends and serving begins.</source>
        <translation>Mae’r ymwelydd wedi dod atoch: daw’r aros i ben a dechreua’r gwasanaeth.</translation>
    </message>
    <message>
        <source>Finish – resolved</source>
        <translation>Gorffen – datryswyd</translation>
    </message>
    <message>
        <source>Ends the visit: everything was answered here.</source>
        <translation>Dod â’r ymweliad i ben: atebwyd popeth yma.</translation>
    </message>
    <message>
        <source>Ends the visit with another outcome, chosen from a list.</source>
        <translation>Dod â’r ymweliad i ben gyda chanlyniad arall o restr.</translation>
    </message>
    <message>
        <source>End one enquiry</source>
        <translation>Gorffen un ymholiad</translation>
    </message>
    <message>
        <source>Ends one of several enquiries with an outcome of its own.</source>
        <translation>Gorffen un o sawl ymholiad gyda’i ganlyniad ei hun.</translation>
    </message>
    <message>
        <source>The visitor with you asks for something more.</source>
        <translation>Mae’r ymwelydd gyda chi yn gofyn am rywbeth arall.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Dal</translation>
    </message>
    <message>
        <source>Interrupts the visit; you can call somebody else.</source>
        <translation>Torri ar draws yr ymweliad; gallwch alw rhywun arall.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Ailddechrau</translation>
    </message>
    <message>
        <source>Goes on with a visit that was on hold at your desk.</source>
        <translation>Mynd ymlaen ag ymweliad a oedd wedi’i ddal wrth eich desg.</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Ysgrifennu nodyn</translation>
    </message>
    <message>
        <source>Goes to the note on the visit that is with you.</source>
        <translation>Mynd i’r nodyn am yr ymweliad sydd gyda chi.</translation>
    </message>
    <message>
        <source>Prints the last ticket again, or that of the visitor with you.</source>
        <translation>Argraffu’r tocyn diwethaf eto, neu docyn yr ymwelydd gyda chi.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Ailagor</translation>
    </message>
    <message>
        <source>Goes on with a visit of today that was finished.</source>
        <translation>Mynd ymlaen ag ymweliad heddiw a oedd wedi gorffen.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>Shows every key and what it does.</source>
        <translation>Dangos pob bysell a’r hyn mae’n ei wneud.</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Pob gorchymyn</translation>
    </message>
    <message>
        <source>Finds a command by its name and carries it out.</source>
        <translation>Dod o hyd i orchymyn wrth ei enw a’i gyflawni.</translation>
    </message>
    <message>
        <source>Take a break</source>
        <translation>Cymryd egwyl</translation>
    </message>
    <message>
        <source>Closes your desk for a while; the wait log says why people waited.</source>
        <translation>Cau’ch desg am ychydig; mae’r log aros yn dweud pam roedd pobl yn aros.</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>Agor y ddesg</translation>
    </message>
    <message>
        <source>Your desk can call visitors.</source>
        <translation>Gall eich desg alw ymwelwyr.</translation>
    </message>
    <message>
        <source>Display window</source>
        <translation>Ffenestr y sgrin</translation>
    </message>
    <message>
        <source>Opens the screen for the waiting area.</source>
        <translation>Agor y sgrin ar gyfer y man aros.</translation>
    </message>
    <message>
        <source>Team leader’s view</source>
        <translation>Golwg arweinydd y tîm</translation>
    </message>
    <message>
        <source>Opens the figures and the wait log of the day.</source>
        <translation>Agor y ffigurau a log aros y dydd.</translation>
    </message>
    <message>
        <source>English or Welsh</source>
        <translation>Cymraeg neu Saesneg</translation>
    </message>
    <message>
        <source>Changes the language of this window at once.</source>
        <translation>Newid iaith y ffenestr hon ar unwaith.</translation>
    </message>
    <message>
        <source>Change the colours</source>
        <translation>Newid y lliwiau</translation>
    </message>
    <message>
        <source>Light, dark, high contrast, or as the system has it.</source>
        <translation>Golau, tywyll, cyferbyniad uchel, neu fel y system.</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Testun mwy</translation>
    </message>
    <message>
        <source>Makes everything larger, up to twice the size.</source>
        <translation>Gwneud popeth yn fwy, hyd at ddwywaith y maint.</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Testun llai</translation>
    </message>
    <message>
        <source>Makes everything smaller again.</source>
        <translation>Gwneud popeth yn llai eto.</translation>
    </message>
    <message>
        <source>Colleague is here</source>
        <translation>Mae’r cydweithiwr yma</translation>
    </message>
    <message>
        <source>Hand off</source>
        <translation>Trosglwyddo</translation>
    </message>
    <message>
        <source>Hands the visitor on inside the shop, once, with their story.</source>
        <translation>Trosglwyddo’r ymwelydd o fewn y siop, unwaith, gyda’i hanes.</translation>
    </message>
    <message>
        <source>How they read, remembered</source>
        <translation>Sut maen nhw’n darllen, wedi’i gofio</translation>
    </message>
    <message>
        <source>Printer and Braille</source>
        <translation>Argraffydd a Braille</translation>
    </message>
    <message>
        <source>Records that the colleague you rang for is with the visitor.</source>
        <translation>Cofnodi bod y cydweithiwr y ffonioch amdano gyda’r ymwelydd.</translation>
    </message>
    <message>
        <source>Sets the printer for pages, the embosser and its size of paper.</source>
        <translation>Mae’n gosod yr argraffydd tudalennau, y boglynnydd a maint ei bapur.</translation>
    </message>
    <message>
        <source>Shows the format remembered with their name; it can be forgotten.</source>
        <translation>Mae’n dangos y fformat a gofir gyda’u henw; gellir ei anghofio.</translation>
    </message>
    <message>
        <source>Within a minute: takes a hand-off back or sends it elsewhere.</source>
        <translation>O fewn munud: tynnu trosglwyddiad yn ôl neu ei anfon i rywle arall.</translation>
    </message>
    <message>
        <source>Call-back</source>
        <translation>Galwad yn ôl</translation>
    </message>
    <message>
        <source>Promise something else</source>
        <translation>Addo rhywbeth arall</translation>
    </message>
    <message>
        <source>Promises a call-back to the visitor with you, or the one chosen.</source>
        <translation>Addo galwad yn ôl i’r ymwelydd sydd gyda chi, neu’r un a ddewiswyd.</translation>
    </message>
    <message>
        <source>Promises a letter, an e-mail, an appointment or anything else.</source>
        <translation>Addo llythyr, e-bost, apwyntiad neu unrhyw beth arall.</translation>
    </message>
    <message>
        <source>Says what became of a promise that is due, or hands it over.</source>
        <translation>Dweud beth ddigwyddodd i addewid sy’n ddyledus, neu ei drosglwyddo.</translation>
    </message>
    <message>
        <source>See to a promise</source>
        <translation>Delio ag addewid</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Cydweithiwr</translation>
    </message>
    <message>
        <source>Shows whom to ring; the visitor waits with you for the colleague.</source>
        <translation>Dangos pwy i’w ffonio; mae’r ymwelydd yn aros gyda chi am y cydweithiwr.</translation>
    </message>
    <message>
        <source>Came again about the same</source>
        <translation>Wedi dod eto am yr un peth</translation>
    </message>
    <message>
        <source>Marks the visit with you, or the one chosen, as avoidable contact.</source>
        <translation>Nodi bod modd osgoi’r ymweliad sydd gyda chi, neu’r un a ddewiswyd.</translation>
    </message>
    <message>
        <source>Correct hand-off</source>
        <translation>Cywiro trosglwyddiad</translation>
    </message>
    <message>
        <source>Refer out</source>
        <translation>Atgyfeirio</translation>
    </message>
    <message>
        <source>Sends the visitor to a partner or another office, with a slip.</source>
        <translation>Yn anfon yr ymwelydd at bartner neu swyddfa arall, gyda slip.</translation>
    </message>
    <message>
        <source>Call anyway</source>
        <translation>Galw beth bynnag</translation>
    </message>
    <message>
        <source>Calls although nobody has answered; this goes on record.</source>
        <translation>Galw er nad oes neb wedi ateb; cofnodir hyn.</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Rhannu</translation>
    </message>
    <message>
        <source>Shows how this desk stands with the others and with the county.</source>
        <translation>Dangos sut mae’r ddesg hon yn sefyll gyda’r lleill a chyda’r sir.</translation>
    </message>
    <message>
        <source>Fills the screen with languages for the visitor to point to.</source>
        <translation>Llenwi’r sgrin ag ieithoedd i’r ymwelydd bwyntio atynt.</translation>
    </message>
    <message>
        <source>Finds who can interpret or translate, and says how that goes on.</source>
        <translation>Canfod pwy all gyfieithu, a dweud sut mae’n mynd rhagddi.</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Cyfieithydd</translation>
    </message>
    <message>
        <source>Point to your language</source>
        <translation>Pwyntiwch at eich iaith</translation>
    </message>
    <message>
        <source>Says who of those who volunteered a language is here today.</source>
        <translation>Dweud pwy o’r rhai a gynigiodd iaith sydd yma heddiw.</translation>
    </message>
    <message>
        <source>Who is in the shop</source>
        <translation>Pwy sydd yn y siop</translation>
    </message>
    <message>
        <source>Documents somebody waits for</source>
        <translation>Dogfennau y mae rhywun yn aros amdanynt</translation>
    </message>
    <message>
        <source>Give a document</source>
        <translation>Rhoi dogfen</translation>
    </message>
    <message>
        <source>Makes a letter or leaflet in the format and language they read.</source>
        <translation>Yn gwneud llythyr neu daflen yn y fformat a’r iaith y maent yn eu darllen.</translation>
    </message>
    <message>
        <source>Prints again what failed; says what was handed over or posted.</source>
        <translation>Yn argraffu eto’r hyn a fethodd; yn dweud beth a roddwyd neu a bostiwyd.</translation>
    </message>
    <message>
        <source>Interpreters and translations booked</source>
        <translation>Cyfieithwyr a chyfieithiadau a archebwyd</translation>
    </message>
    <message>
        <source>Lists what is booked, what is due first; says how one goes on.</source>
        <translation>Yn rhestru’r hyn a archebwyd, y rhai sy’n galw am sylw gyntaf; yn dweud sut mae un yn mynd rhagddo.</translation>
    </message>
    <message>
        <source>Shows all that is kept about a visitor, to give it or erase it.</source>
        <translation>Mae’n dangos popeth a gedwir am ymwelydd, i’w roi iddynt neu ei ddileu.</translation>
    </message>
    <message>
        <source>What is held about somebody</source>
        <translation>Beth a gedwir am rywun</translation>
    </message>
    <message>
        <source>Writes a letter or leaflet in all formats as files in a folder.</source>
        <translation>Mae’n ysgrifennu llythyr neu daflen ym mhob fformat fel ffeiliau mewn ffolder.</translation>
    </message>
    <message>
        <source>A document in all formats</source>
        <translation>Dogfen ym mhob fformat</translation>
    </message>
</context>
<context>
    <name>Avoidable</name>
    <message>
        <source>A form was sent back</source>
        <translation>Anfonwyd ffurflen yn ôl</translation>
    </message>
    <message>
        <source>Another reason of ours</source>
        <translation>Rheswm arall ar ein hochr ni</translation>
    </message>
    <message>
        <source>Asks how it stands</source>
        <translation>Gofyn beth yw’r sefyllfa</translation>
    </message>
    <message>
        <source>Came again</source>
        <translation>Wedi dod eto</translation>
    </message>
    <message>
        <source>Did not understand our letter</source>
        <translation>Heb ddeall ein llythyr</translation>
    </message>
    <message>
        <source>It is not about the same thing</source>
        <translation>Nid yw am yr un peth</translation>
    </message>
    <message>
        <source>Was sent to the wrong place</source>
        <translation>Wedi’i anfon i’r lle anghywir</translation>
    </message>
    <message>
        <source>Was told something wrong</source>
        <translation>Wedi cael gwybodaeth anghywir</translation>
    </message>
    <message>
        <source>What was promised did not come</source>
        <translation>Ni ddaeth yr hyn a addawyd</translation>
    </message>
    <message>
        <source>Why did {ticket} have to come again?</source>
        <translation>Pam bu’n rhaid i {ticket} ddod eto?</translation>
    </message>
</context>
<context>
    <name>Centre</name>
    <message>
        <source>A shop’s id is made of letters, figures and hyphens only, as in shop.toml. Nothing was changed.</source>
        <translation>Llythrennau, ffigurau a chysylltnodau’n unig sydd mewn dynodydd siop, fel yn shop.toml. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>More was sent at once than the county’s record takes, so nothing of it was stored. It is kept here. Tell the makers of this program.</source>
        <translation>Anfonwyd mwy ar unwaith nag y mae cofnod y sir yn ei gymryd, felly ni storiwyd dim ohono. Cedwir ef yma. Dywedwch wrth wneuthurwyr y rhaglen hon.</translation>
    </message>
    <message>
        <source>The county’s record can’t be reached. The desk goes on as before; what happens is kept here and sent later.</source>
        <translation>Ni ellir cyrraedd cofnod y sir. Mae’r ddesg yn mynd ymlaen fel o’r blaen; cedwir yr hyn sy’n digwydd yma a’i anfon yn nes ymlaen.</translation>
    </message>
    <message>
        <source>The county’s record could not store what was sent, so nothing of it was stored. It is kept here. Tell the makers of this program.</source>
        <translation>Ni allai cofnod y sir storio’r hyn a anfonwyd, felly ni storiwyd dim ohono. Cedwir ef yma. Dywedwch wrth wneuthurwyr y rhaglen hon.</translation>
    </message>
    <message>
        <source>The county’s record is newer than this program. Nothing was changed. Update the program on this computer.</source>
        <translation>Mae cofnod y sir yn fwy newydd na’r rhaglen hon. Ni newidiwyd dim. Diweddarwch y rhaglen ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>The county’s record never changes or removes what happened. Nothing was changed.</source>
        <translation>Nid yw cofnod y sir byth yn newid nac yn dileu’r hyn a ddigwyddodd. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>The county’s record was not set up, or is older than this program. What happens is kept here. Ask your ICT team to run “frontdesk central migrate”.</source>
        <translation>Ni sefydlwyd cofnod y sir, neu mae’n hŷn na’r rhaglen hon. Cedwir yr hyn sy’n digwydd yma. Gofynnwch i’ch tîm TGCh redeg “frontdesk central migrate”.</translation>
    </message>
    <message>
        <source>The county’s server broke off. The desk goes on as before; what was under way will be sent again, and nothing is counted twice.</source>
        <translation>Torrodd gweinydd y sir ar draws. Mae’r ddesg yn mynd ymlaen fel o’r blaen; anfonir eto yr hyn oedd ar y gweill, ac ni chyfrifir dim ddwywaith.</translation>
    </message>
    <message>
        <source>The county’s server could not prove who it is, so nothing was sent to it. What happens is kept here. Ask your ICT team to look at its certificate.</source>
        <translation>Ni allai gweinydd y sir brofi pwy ydyw, felly nid anfonwyd dim ato. Cedwir yr hyn sy’n digwydd yma. Gofynnwch i’ch tîm TGCh edrych ar ei dystysgrif.</translation>
    </message>
    <message>
        <source>The county’s server did not accept this machine’s password. What happens is kept here. Ask your ICT team to enrol this machine again.</source>
        <translation>Ni dderbyniodd gweinydd y sir gyfrinair y peiriant hwn. Cedwir yr hyn sy’n digwydd yma. Gofynnwch i’ch tîm TGCh gofrestru’r peiriant hwn eto.</translation>
    </message>
    <message>
        <source>The county’s server does not allow this from this machine. What happens is kept here. Ask your ICT team to look at the server’s rules.</source>
        <translation>Nid yw gweinydd y sir yn caniatáu hyn o’r peiriant hwn. Cedwir yr hyn sy’n digwydd yma. Gofynnwch i’ch tîm TGCh edrych ar reolau’r gweinydd.</translation>
    </message>
    <message>
        <source>The county’s server does not have this database. What happens is kept here. Ask your ICT team.</source>
        <translation>Nid yw’r gronfa ddata hon gan weinydd y sir. Cedwir yr hyn sy’n digwydd yma. Gofynnwch i’ch tîm TGCh.</translation>
    </message>
    <message>
        <source>The county’s server does not let this machine sign in. What happens is kept here. Ask your ICT team to enrol it again.</source>
        <translation>Nid yw gweinydd y sir yn gadael i’r peiriant hwn fewngofnodi. Cedwir yr hyn sy’n digwydd yma. Gofynnwch i’ch tîm TGCh ei gofrestru eto.</translation>
    </message>
    <message>
        <source>The county’s server has no room for another connection just now. The desk goes on as before; what happens is kept here and sent later. If this lasts, tell your ICT team.</source>
        <translation>Nid oes lle ar weinydd y sir am gysylltiad arall ar hyn o bryd. Mae’r ddesg yn mynd ymlaen fel o’r blaen; cedwir yr hyn sy’n digwydd yma a’i anfon yn nes ymlaen. Os bydd hyn yn parhau, dywedwch wrth eich tîm TGCh.</translation>
    </message>
    <message>
        <source>The county’s server is older than PostgreSQL 15. Nothing was changed. Ask your ICT team for a newer one.</source>
        <translation>Mae gweinydd y sir yn hŷn na PostgreSQL 15. Ni newidiwyd dim. Gofynnwch i’ch tîm TGCh am un mwy newydd.</translation>
    </message>
    <message>
        <source>The county’s server is starting, stopping or being restored. The desk goes on as before; what happens is kept here and sent later.</source>
        <translation>Mae gweinydd y sir yn cychwyn, yn stopio neu’n cael ei adfer. Mae’r ddesg yn mynd ymlaen fel o’r blaen; cedwir yr hyn sy’n digwydd yma a’i anfon yn nes ymlaen.</translation>
    </message>
    <message>
        <source>The disk of the county’s server is full. The desk goes on as before; what happens is kept here and sent later. Tell your ICT team.</source>
        <translation>Mae disg gweinydd y sir yn llawn. Mae’r ddesg yn mynd ymlaen fel o’r blaen; cedwir yr hyn sy’n digwydd yma a’i anfon yn nes ymlaen. Dywedwch wrth eich tîm TGCh.</translation>
    </message>
    <message>
        <source>This database does not store text as UTF-8, which Welsh and other languages need. Nothing was changed. Make one that does.</source>
        <translation>Nid yw’r gronfa ddata hon yn storio testun fel UTF-8, sydd ei angen ar y Gymraeg ac ieithoedd eraill. Ni newidiwyd dim. Gwnewch un sy’n gwneud hynny.</translation>
    </message>
    <message>
        <source>This database serves something else already. Nothing was changed. Make an empty one for the front desk.</source>
        <translation>Mae’r gronfa ddata hon eisoes yn gwasanaethu rhywbeth arall. Ni newidiwyd dim. Gwnewch un wag ar gyfer y ddesg flaen.</translation>
    </message>
    <message>
        <source>This machine is enrolled for another shop than the one it works for, so nothing was stored. What happens is kept here. Ask your ICT team to enrol it for this shop.</source>
        <translation>Mae’r peiriant hwn wedi’i gofrestru ar gyfer siop arall yn hytrach na’r un y mae’n gweithio iddi, felly ni storiwyd dim. Cedwir yr hyn sy’n digwydd yma. Gofynnwch i’ch tîm TGCh ei gofrestru ar gyfer y siop hon.</translation>
    </message>
    <message>
        <source>This machine is not enrolled at the county’s record, or was shut out. What happens is kept here. Ask your ICT team.</source>
        <translation>Nid yw’r peiriant hwn wedi’i gofrestru yng nghofnod y sir, neu cafodd ei gau allan. Cedwir yr hyn sy’n digwydd yma. Gofynnwch i’ch tîm TGCh.</translation>
    </message>
    <message>
        <source>This shop was closed in the county’s record. What happens is kept here. Ask your ICT team.</source>
        <translation>Caewyd y siop hon yng nghofnod y sir. Cedwir yr hyn sy’n digwydd yma. Gofynnwch i’ch tîm TGCh.</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>Appointment {time}, {service}</source>
        <translation>Apwyntiad {time}, {service}</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Wedi cyrraedd</translation>
    </message>
    <message>
        <source>Bring back what was replaced</source>
        <translation>Dod â’r hyn a ddisodlwyd yn ôl</translation>
    </message>
    <message>
        <source>Called to {place}</source>
        <translation>Wedi’i alw: {place}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Wedi’i ganslo</translation>
    </message>
    <message>
        <source>Counted with the earlier ticket</source>
        <translation>Wedi’i gyfrif gyda’r tocyn cynharach</translation>
    </message>
    <message>
        <source>Finished at {time}: {outcome}</source>
        <translation>Gorffennwyd am {time}: {outcome}</translation>
    </message>
    <message>
        <source>Gone at {time}</source>
        <translation>Wedi mynd am {time}</translation>
    </message>
    <message>
        <source>How is it settled?</source>
        <translation>Sut y caiff ei setlo?</translation>
    </message>
    <message>
        <source>It has been put right by hand</source>
        <translation>Mae wedi’i gywiro â llaw</translation>
    </message>
    <message>
        <source>It is right as it stands</source>
        <translation>Mae’n iawn fel y mae</translation>
    </message>
    <message>
        <source>Nobody can tell any more</source>
        <translation>Ni all neb ddweud bellach</translation>
    </message>
    <message>
        <source>Nothing was settled lately.</source>
        <translation>Ni setlwyd dim yn ddiweddar.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nawr</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Wedi’i ddal</translation>
    </message>
    <message>
        <source>One visitor: count them once</source>
        <translation>Un ymwelydd: eu cyfrif unwaith</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ar agor</translation>
    </message>
    <message>
        <source>Referral {number}</source>
        <translation>Atgyfeiriad {number}</translation>
    </message>
    <message>
        <source>Settle it…</source>
        <translation>Ei setlo…</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Wedi’i setlo</translation>
    </message>
    <message>
        <source>The later one stands. Replaced: “{lost}”</source>
        <translation>Mae’r un diweddarach yn sefyll. Disodlwyd: “{lost}”</translation>
    </message>
    <message>
        <source>There is nothing to settle.</source>
        <translation>Nid oes dim i’w setlo.</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>I’w setlo</translation>
    </message>
    <message>
        <source>Two team leaders settled it in different ways: {ways}</source>
        <translation>Setlodd dau arweinydd tîm hyn mewn ffyrdd gwahanol: {ways}</translation>
    </message>
    <message>
        <source>Two visitors after all: take them apart again</source>
        <translation>Dau ymwelydd wedi’r cyfan: eu gwahanu eto</translation>
    </message>
    <message>
        <source>Two visitors have the number {ticket}: ask the name.</source>
        <translation>Mae gan ddau ymwelydd y rhif {ticket}: gofynnwch am yr enw.</translation>
    </message>
    <message>
        <source>Two visitors have the number {what}: ask the name.</source>
        <translation>Mae gan ddau ymwelydd y rhif {what}: gofynnwch am yr enw.</translation>
    </message>
    <message>
        <source>Two visitors: leave both</source>
        <translation>Dau ymwelydd: gadael y ddau</translation>
    </message>
    <message>
        <source>Waits for {receiver}</source>
        <translation>Yn aros am: {receiver}</translation>
    </message>
    <message>
        <source>Waits in the queue</source>
        <translation>Yn aros yn y ciw</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Beth ddigwyddodd</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>With {place}</source>
        <translation>Gyda: {place}</translation>
    </message>
    <message>
        <source>a second program at {place}</source>
        <translation>ail raglen, {place}</translation>
    </message>
    <message>
        <source>another desk</source>
        <translation>desg arall</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>cyswllt</translation>
    </message>
    <message>
        <source>name</source>
        <translation>enw</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nodyn</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>ers {day}</translation>
    </message>
    <message>
        <source>what was said</source>
        <translation>yr hyn a ddywedwyd</translation>
    </message>
    <message>
        <source>what was seen</source>
        <translation>yr hyn a welwyd</translation>
    </message>
    <message>
        <source>{first} and {what} may be one visitor: the same name and enquiry, at nearly the same time.</source>
        <translation>Efallai mai un ymwelydd yw {first} a {what}: yr un enw ac ymholiad, bron ar yr un pryd.</translation>
    </message>
    <message>
        <source>{ticket}: the {field} was changed by {other} while offline. Your team leader can bring back what was replaced.</source>
        <translation>{ticket}: newidiodd {other} hyn tra oedd all-lein: {field}. Gall eich arweinydd tîm ddod â’r hyn a ddisodlwyd yn ôl.</translation>
    </message>
    <message>
        <source>{way} – {who}, {when}</source>
        <translation>{way} – {who}, {when}</translation>
    </message>
    <message>
        <source>{what} Now: {now}.</source>
        <translation>{what} Nawr: {now}.</translation>
    </message>
    <message>
        <source>{what} was called twice: by {one} and by {other}.</source>
        <translation>Galwyd {what} ddwywaith: {one} a {other}.</translation>
    </message>
    <message>
        <source>{what} was closed by {one}, while {other} wrote that it goes on.</source>
        <translation>{what}: caeodd {one} hyn, tra nododd {other} ei fod yn parhau.</translation>
    </message>
    <message>
        <source>{what} was closed twice: by {one} and by {other}.</source>
        <translation>{what}: caewyd ddwywaith, {one} a {other}.</translation>
    </message>
    <message>
        <source>{what} was counted with an earlier ticket by {one}, while {other} called the visitor.</source>
        <translation>Cyfrifodd {one} {what} gyda thocyn cynharach, tra galwodd {other} yr ymwelydd.</translation>
    </message>
    <message>
        <source>{what} was finished by {one}, while {other} handed the visitor on.</source>
        <translation>Gorffennodd {one} {what}, tra trosglwyddodd {other} yr ymwelydd.</translation>
    </message>
    <message>
        <source>{what} was finished by {one}, while {other} wrote that more is to be done.</source>
        <translation>Gorffennodd {one} {what}, tra nododd {other} fod mwy i’w wneud.</translation>
    </message>
    <message>
        <source>{what} was finished by {other}, while {one} still had the visitor in the queue.</source>
        <translation>Gorffennodd {other} {what}, tra oedd yr ymwelydd yn y ciw o hyd: {one}.</translation>
    </message>
    <message>
        <source>{what} was finished twice: by {one} and by {other}.</source>
        <translation>Gorffennwyd {what} ddwywaith: {one} a {other}.</translation>
    </message>
    <message>
        <source>{what} was handed on twice: by {one} and by {other}.</source>
        <translation>Trosglwyddwyd {what} ddwywaith: {one} a {other}.</translation>
    </message>
    <message>
        <source>{what} was kept by {one}, while {other} wrote that it would not be.</source>
        <translation>{what}: cadwodd {one} hyn, tra nododd {other} na fyddai’n cael ei gadw.</translation>
    </message>
    <message>
        <source>{what} was marked as arrived by {one}, while {other} cancelled it.</source>
        <translation>{what}: nododd {one} fod yr ymwelydd wedi cyrraedd, tra canslodd {other} hyn.</translation>
    </message>
    <message>
        <source>{what} was marked as arrived twice: by {one} and by {other}.</source>
        <translation>{what}: nodwyd ddwywaith fod yr ymwelydd wedi cyrraedd, {one} a {other}.</translation>
    </message>
    <message>
        <source>{what} was opened in two programs at once.</source>
        <translation>Agorwyd {what} mewn dwy raglen ar unwaith.</translation>
    </message>
    <message>
        <source>{what} was served twice: by {one} and by {other}.</source>
        <translation>Gwasanaethwyd {what} ddwywaith: {one} a {other}.</translation>
    </message>
    <message>
        <source>{what} was taken for gone by {one}, while {other} was serving.</source>
        <translation>Credai {one} fod {what} wedi mynd, tra oedd {other} yn gwasanaethu.</translation>
    </message>
    <message>
        <source>{what}: the {field} was written by {one} and by {other}.</source>
        <translation>{what}: ysgrifennwyd hyn ddwywaith, {one} a {other}: {field}.</translation>
    </message>
    <message>
        <source>Settle it otherwise…</source>
        <translation>Ei setlo fel arall…</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Monday</source>
        <translation>Dydd Llun</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dydd Mawrth</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Dydd Mercher</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Dydd Iau</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Dydd Gwener</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Dydd Sadwrn</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Dydd Sul</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Ionawr</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Chwefror</translation>
    </message>
    <message>
        <source>March</source>
        <translation>Mawrth</translation>
    </message>
    <message>
        <source>April</source>
        <translation>Ebrill</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Mehefin</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Gorffennaf</translation>
    </message>
    <message>
        <source>August</source>
        <translation>Awst</translation>
    </message>
    <message>
        <source>September</source>
        <translation>Medi</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Hydref</translation>
    </message>
    <message>
        <source>November</source>
        <translation>Tachwedd</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Rhagfyr</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Moved forward</source>
        <translation>Symudwyd ymlaen</translation>
    </message>
    <message>
        <source>Not greeted yet</source>
        <translation>Heb ei gyfarch eto</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Sir</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Dosbarth</translation>
    </message>
    <message>
        <source>Borough</source>
        <translation>Bwrdeistref</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Cofrestru</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>(optional)</source>
        <translation>(dewisol)</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Cyrraedd</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nawr</translation>
    </message>
    <message>
        <source>Help they may need</source>
        <translation>Help y gall fod ei angen</translation>
    </message>
    <message>
        <source>Anything else?</source>
        <translation>Unrhyw beth arall?</translation>
    </message>
    <message>
        <source>What do they need?</source>
        <translation>Beth sydd ei angen?</translation>
    </message>
    <message>
        <source>Likely wait</source>
        <translation>Aros tebygol</translation>
    </message>
    <message>
        <source>Find a service</source>
        <translation>Chwilio am wasanaeth</translation>
    </message>
    <message>
        <source>Answered at the door. It counts as a visit.</source>
        <translation>Atebwyd wrth y drws. Mae’n cyfrif fel ymweliad.</translation>
    </message>
    <message>
        <source>What you typed for the visitor before is still here.</source>
        <translation>Mae’r hyn a deipiwyd gennych ar gyfer yr ymwelydd blaenorol yma o hyd.</translation>
    </message>
    <message>
        <source>What you typed for {count} visitors before is still here.</source>
        <translation>Mae’r hyn a deipiwyd gennych ar gyfer {count} ymwelydd blaenorol yma o hyd.</translation>
    </message>
    <message>
        <source>Put it back in the form</source>
        <translation>Ei roi’n ôl yn y ffurflen</translation>
    </message>
    <message>
        <source> and {count} more</source>
        <translation> a {count} arall</translation>
    </message>
    <message>
        <source>A check-in was not kept.</source>
        <translation>Ni chadwyd cofrestriad.</translation>
    </message>
    <message>
        <source>Appointment {time}</source>
        <translation>Apwyntiad {time}</translation>
    </message>
    <message>
        <source>Arrive, {appointment}</source>
        <translation>Cyrraedd, {appointment}</translation>
    </message>
    <message>
        <source>Arrived {time}</source>
        <translation>Daeth {time}</translation>
    </message>
    <message>
        <source>Called {calls} times</source>
        <translation>Galwadau: {calls}</translation>
    </message>
    <message>
        <source>Called {time}</source>
        <translation>Galwyd {time}</translation>
    </message>
    <message>
        <source>Chosen: {visitor}</source>
        <translation>Dewis: {visitor}</translation>
    </message>
    <message>
        <source>Close this notice: {title}</source>
        <translation>Cau’r hysbysiad hwn: {title}</translation>
    </message>
    <message>
        <source>Correct {ticket}</source>
        <translation>Cywiro {ticket}</translation>
    </message>
    <message>
        <source>Nobody is with you. F8 calls {ticket}.</source>
        <translation>Does neb gyda chi. Mae F8 yn galw {ticket}.</translation>
    </message>
    <message>
        <source>Seen {time}</source>
        <translation>Gweld {time}</translation>
    </message>
    <message>
        <source>Text at {percent} %</source>
        <translation>Testun ar {percent} %</translation>
    </message>
    <message>
        <source>Ticket {ticket} did not print.</source>
        <translation>Ni argraffwyd tocyn {ticket}.</translation>
    </message>
    <message>
        <source>Tickets {tickets} did not print.</source>
        <translation>Ni argraffwyd tocynnau {tickets}.</translation>
    </message>
    <message>
        <source>Waited {minutes} min.</source>
        <translation>Arhosodd {minutes} mun.</translation>
    </message>
    <message>
        <source>Which language?</source>
        <translation>Pa iaith?</translation>
    </message>
    <message>
        <source>Who has arrived?</source>
        <translation>Pwy sydd wedi cyrraedd?</translation>
    </message>
    <message>
        <source>Why does {ticket} move forward?</source>
        <translation>Pam mae {ticket} yn symud ymlaen?</translation>
    </message>
    <message>
        <source>Why is {ticket} on hold?</source>
        <translation>Pam mae {ticket} wedi’i ddal?</translation>
    </message>
    <message>
        <source>Write a time, such as 10:29.</source>
        <translation>Ysgrifennwch amser, megis 10:29.</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Argraffu eto</translation>
    </message>
    <message>
        <source>Takes this enquiry off again.</source>
        <translation>Tynnu’r ymholiad hwn eto.</translation>
    </message>
    <message>
        <source>Type to find</source>
        <translation>Teipiwch i chwilio</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Dim wedi’i ganfod.</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Wedi’u dal</translation>
    </message>
    <message>
        <source>Early for an appointment</source>
        <translation>Yn gynnar ar gyfer apwyntiad</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Tocyn</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Gadael fel yr oedd</translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation>Ymholiad</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Cywiro</translation>
    </message>
    <message>
        <source>Book an appointment today</source>
        <translation>Trefnu apwyntiad heddiw</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Trefnu</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Amser</translation>
    </message>
    <message>
        <source>such as 14:30</source>
        <translation>megis 14:30</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Wedi aros</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Anghenion</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Yn aros</translation>
    </message>
    <message>
        <source>in the order to call</source>
        <translation>yn y drefn i’w galw</translation>
    </message>
    <message>
        <source>My services</source>
        <translation>Fy ngwasanaethau</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Does neb yn aros.</translation>
    </message>
    <message>
        <source>The queue, in the order to call</source>
        <translation>Y ciw, yn y drefn i’w galw</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>yn aros</translation>
    </message>
    <message>
        <source>Services found</source>
        <translation>Gwasanaethau a gafwyd</translation>
    </message>
    <message>
        <source>Nothing found. Try another word, or F3.</source>
        <translation>Dim wedi’i ganfod. Rhowch gynnig ar air arall, neu F3.</translation>
    </message>
    <message>
        <source>Arrive</source>
        <translation>Cyrraedd</translation>
    </message>
    <message>
        <source>Expected today</source>
        <translation>Disgwylir heddiw</translation>
    </message>
    <message>
        <source>Nobody else is expected.</source>
        <translation>Ni ddisgwylir neb arall.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Colours as the system has them</source>
        <translation>Lliwiau fel y system</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Lliwiau golau</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Lliwiau tywyll</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Cyferbyniad uchel</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Pob gorchymyn</translation>
    </message>
    <message>
        <source>Every key and what it does</source>
        <translation>Pob bysell a’r hyn mae’n ei wneud</translation>
    </message>
    <message>
        <source>I can’t say</source>
        <translation>Ni allaf ddweud</translation>
    </message>
    <message>
        <source>Close the desk</source>
        <translation>Cau’r ddesg</translation>
    </message>
    <message>
        <source>How long?</source>
        <translation>Am ba hyd?</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Wedi’i gadw.</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>tua {minutes} mun</translation>
    </message>
    <message>
        <source>called {time} ago</source>
        <translation>galwyd {time} yn ôl</translation>
    </message>
    <message>
        <source>due within {minutes} min</source>
        <translation>i’w gweld o fewn {minutes} mun</translation>
    </message>
    <message>
        <source>past {minutes} minutes</source>
        <translation>dros {minutes} munud</translation>
    </message>
    <message>
        <source>seen in {minutes} min today</source>
        <translation>gwelwyd o fewn {minutes} mun heddiw</translation>
    </message>
    <message>
        <source>{count} found: {service}</source>
        <translation>{count} wedi’u canfod: {service}</translation>
    </message>
    <message>
        <source>{count} to come</source>
        <translation>{count} i ddod</translation>
    </message>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}–{high} mun</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} mun</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} munud</translation>
    </message>
    <message>
        <source>{place} calling {ticket}</source>
        <translation>{place} yn galw {ticket}</translation>
    </message>
    <message>
        <source>{place} closed</source>
        <translation>{place} ar gau</translation>
    </message>
    <message>
        <source>{place} free</source>
        <translation>{place} yn rhydd</translation>
    </message>
    <message>
        <source>{place} on break</source>
        <translation>{place} ar egwyl</translation>
    </message>
    <message>
        <source>{place} on break until {time}</source>
        <translation>{place} ar egwyl tan {time}</translation>
    </message>
    <message>
        <source>{place} serving {ticket} · {time}</source>
        <translation>{place} yn gweld {ticket} · {time}</translation>
    </message>
    <message>
        <source>{service} chosen.</source>
        <translation>Dewiswyd {service}.</translation>
    </message>
    <message>
        <source>{ticket} called again.</source>
        <translation>Galwyd {ticket} eto.</translation>
    </message>
    <message>
        <source>{ticket} called.</source>
        <translation>Galwyd {ticket}.</translation>
    </message>
    <message>
        <source>{ticket} did not come.</source>
        <translation>Ni ddaeth {ticket}.</translation>
    </message>
    <message>
        <source>{ticket} is back in the queue.</source>
        <translation>Mae {ticket} yn ôl yn y ciw.</translation>
    </message>
    <message>
        <source>{time} with you</source>
        <translation>{time} gyda chi</translation>
    </message>
    <message>
        <source>{waited} – due now</source>
        <translation>{waited} – nawr</translation>
    </message>
    <message>
        <source>{waited} – just over</source>
        <translation>{waited} – newydd basio</translation>
    </message>
    <message>
        <source>{waited} – {hours} h over</source>
        <translation>{waited} – {hours} awr drosodd</translation>
    </message>
    <message>
        <source>{waited} – {minutes} min left</source>
        <translation>{waited} – {minutes} mun ar ôl</translation>
    </message>
    <message>
        <source>{waited} – {minutes} min over</source>
        <translation>{waited} – {minutes} mun drosodd</translation>
    </message>
    <message>
        <source>“{action}” can’t be done just now.</source>
        <translation>Ni ellir gwneud “{action}” ar hyn o bryd.</translation>
    </message>
    <message>
        <source>{ticket} has been greeted.</source>
        <translation>Mae {ticket} wedi’i gyfarch.</translation>
    </message>
    <message>
        <source>{ticket} goes on.</source>
        <translation>Mae {ticket} yn parhau.</translation>
    </message>
    <message>
        <source>{ticket} has left. Ctrl B brings them back.</source>
        <translation>Mae {ticket} wedi gadael. Mae Ctrl B yn dod â nhw’n ôl.</translation>
    </message>
    <message>
        <source>{ticket} is checked in: {service}</source>
        <translation>Mae {ticket} wedi’i gofrestru: {service}</translation>
    </message>
    <message>
        <source>{ticket} is finished.</source>
        <translation>Mae {ticket} wedi gorffen.</translation>
    </message>
    <message>
        <source>{ticket} is with you.</source>
        <translation>Mae {ticket} gyda chi.</translation>
    </message>
    <message>
        <source>Which room?</source>
        <translation>Pa ystafell?</translation>
    </message>
    <message>
        <source>Whom do you go on with?</source>
        <translation>Gyda phwy rydych chi’n mynd ymlaen?</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>Sut daeth i ben?</translation>
    </message>
    <message>
        <source>Which enquiry has ended?</source>
        <translation>Pa ymholiad sydd wedi dod i ben?</translation>
    </message>
    <message>
        <source>What else do they need?</source>
        <translation>Beth arall sydd ei angen?</translation>
    </message>
    <message>
        <source>Who is back?</source>
        <translation>Pwy sydd yn ôl?</translation>
    </message>
    <message>
        <source>Which visit goes on?</source>
        <translation>Pa ymweliad sy’n parhau?</translation>
    </message>
    <message>
        <source>The last step could not be kept.</source>
        <translation>Ni ellid cadw’r cam diwethaf.</translation>
    </message>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>Aeth rhywbeth o’i le yn y rhaglen.</translation>
    </message>
    <message>
        <source>What was kept before is safe. Look at the queue, then do the step again.</source>
        <translation>Mae’r hyn a gadwyd o’r blaen yn ddiogel. Edrychwch ar y ciw, yna gwnewch y cam eto.</translation>
    </message>
    <message>
        <source>Visits of an earlier day were still open and have been closed.</source>
        <translation>Roedd ymweliadau diwrnod cynharach yn dal ar agor ac maent wedi’u cau.</translation>
    </message>
    <message>
        <source>This computer’s clock has been changed.</source>
        <translation>Mae cloc y cyfrifiadur hwn wedi’i newid.</translation>
    </message>
    <message>
        <source>Waits are still measured right. When the clock is right again, start the program anew.</source>
        <translation>Mae amseroedd aros yn dal i gael eu mesur yn gywir. Pan fydd y cloc yn gywir eto, ailddechreuwch y rhaglen.</translation>
    </message>
    <message>
        <source>This computer’s clock is behind the visits kept before.</source>
        <translation>Mae cloc y cyfrifiadur hwn ar ei hôl hi o’i gymharu â’r ymweliadau a gadwyd eisoes.</translation>
    </message>
    <message>
        <source>Everything is kept, but visits are counted apart until it has caught up. Set the clock right, then start the program anew.</source>
        <translation>Mae popeth yn cael ei gadw, ond caiff ymweliadau eu cyfrif ar wahân nes iddo ddal i fyny. Cywirwch y cloc, yna ailddechreuwch y rhaglen.</translation>
    </message>
    <message>
        <source>With you now</source>
        <translation>Gyda chi nawr</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>You are on a break.</source>
        <translation>Rydych ar egwyl.</translation>
    </message>
    <message>
        <source>Your desk is closed. Open it when you are ready to see visitors.</source>
        <translation>Mae’ch desg ar gau. Agorwch hi pan fyddwch yn barod i weld ymwelwyr.</translation>
    </message>
    <message>
        <source>Nobody is with you, and nobody waits for this desk.</source>
        <translation>Does neb gyda chi, a does neb yn aros am y ddesg hon.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gorffen</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gweld</translation>
    </message>
    <message>
        <source> – handed on from {place}</source>
        <translation> – trosglwyddwyd o {place}</translation>
    </message>
    <message>
        <source>For {receiver}</source>
        <translation>I {receiver}</translation>
    </message>
    <message>
        <source>Hand-off 1 of 1</source>
        <translation>Trosglwyddiad 1 o 1</translation>
    </message>
    <message>
        <source>Hand-off {count}, allowed</source>
        <translation>Trosglwyddiad {count}, caniatawyd</translation>
    </message>
    <message>
        <source>Waits for a colleague: {who}</source>
        <translation>Yn aros am gydweithiwr: {who}</translation>
    </message>
    <message>
        <source>F3 tells all about the one in the bar.</source>
        <translation>Mae F3 yn dweud popeth am yr un yn y bar.</translation>
    </message>
    <message>
        <source>Waited {minutes} min, and {more} min after the hand-off.</source>
        <translation>Arhosodd {minutes} munud, a {more} munud ar ôl y trosglwyddiad.</translation>
    </message>
    <message>
        <source>No ticket printer is set up for this desk.</source>
        <translation>Nid oes argraffydd tocynnau wedi’i osod ar gyfer y ddesg hon.</translation>
    </message>
    <message>
        <source>Your ICT team sets one in settings.json in the data folder.</source>
        <translation>Eich tîm TGCh sy’n gosod un yn settings.json yn y ffolder data.</translation>
    </message>
    <message>
        <source>Call {ticket}</source>
        <translation>Galw {ticket}</translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation>Yn galw…</translation>
    </message>
    <message>
        <source>Calling… not yet on the display</source>
        <translation>Yn galw… ddim ar y sgrin eto</translation>
    </message>
    <message>
        <source>Nobody answers the call for {ticket}.</source>
        <translation>Nid oes neb yn ateb yr alwad am {ticket}.</translation>
    </message>
    <message>
        <source>Nobody else waits for this desk.</source>
        <translation>Nid oes neb arall yn aros am y ddesg hon.</translation>
    </message>
    <message>
        <source>Take the call back</source>
        <translation>Tynnu’r alwad yn ôl</translation>
    </message>
    <message>
        <source>The display does not show it yet. Another desk may be calling {ticket} as well: ask before you call anyway. That goes on record.</source>
        <translation>Nid yw’r sgrin yn ei dangos eto. Gall desg arall fod yn galw {ticket} hefyd: gofynnwch cyn galw beth bynnag. Cofnodir hynny.</translation>
    </message>
    <message>
        <source>Your call was not made and the display did not show it.</source>
        <translation>Ni wnaed eich galwad ac ni ddangosodd y sgrin hi.</translation>
    </message>
    <message>
        <source>{place} has {ticket}.</source>
        <translation>Mae {ticket} gyda {place}.</translation>
    </message>
    <message>
        <source>{ticket} called without an answer.</source>
        <translation>Galwyd {ticket} heb ateb.</translation>
    </message>
    <message>
        <source>{ticket} has gone already.</source>
        <translation>Mae {ticket} eisoes wedi mynd.</translation>
    </message>
    <message>
        <source>For an interpreter: {minutes} min.</source>
        <translation>Am gyfieithydd: {minutes} mun.</translation>
    </message>
    <message>
        <source>Ask the visitor. Close this if they are two people.</source>
        <translation>Gofynnwch i’r ymwelydd. Caewch hwn os dau berson ydynt.</translation>
    </message>
    <message>
        <source>One person: count them once</source>
        <translation>Un person: cyfrif unwaith</translation>
    </message>
    <message>
        <source>Personal details were erased: {tickets}.</source>
        <translation>Dilëwyd manylion personol: {tickets}.</translation>
    </message>
    <message>
        <source>Somebody asked for it. The visit stays, without name and notes.</source>
        <translation>Gofynnodd rhywun am hynny. Mae’r ymweliad yn aros, heb enw na nodiadau.</translation>
    </message>
    <message>
        <source>There is more to settle.</source>
        <translation>Mae rhagor i’w setlo.</translation>
    </message>
    <message>
        <source>Your team leader has the list.</source>
        <translation>Mae’r rhestr gan eich arweinydd tîm.</translation>
    </message>
    <message>
        <source>Two have the number {ticket}: ask the name</source>
        <translation>Mae gan ddau y rhif {ticket}: gofynnwch am yr enw</translation>
    </message>
</context>
<context>
    <name>Directory</name>
    <message numerus="yes">
        <source>%n items repeat a record that was there already.</source>
        <translation>
            <numerusform>Nid oes eitem yn ailadrodd cofnod a oedd yno’n barod.</numerusform>
            <numerusform>Mae %n eitem yn ailadrodd cofnod a oedd yno’n barod.</numerusform>
            <numerusform>Mae %n eitem yn ailadrodd cofnod a oedd yno’n barod.</numerusform>
            <numerusform>Mae %n eitem yn ailadrodd cofnod a oedd yno’n barod.</numerusform>
            <numerusform>Mae %n eitem yn ailadrodd cofnod a oedd yno’n barod.</numerusform>
        </translation>
    </message>
    <message>
        <source>An interval has to say from when it is counted.</source>
        <translation>Rhaid i egwyl ddweud o ba bryd y mae’n cael ei chyfrif.</translation>
    </message>
    <message>
        <source>It belongs to no record and is left out.</source>
        <translation>Nid yw’n perthyn i unrhyw gofnod ac mae wedi’i adael allan.</translation>
    </message>
    <message>
        <source>It belongs to “{id}”, which is not in the feed.</source>
        <translation>Mae’n perthyn i “{id}”, nad yw yn y ffrwd.</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Mae’n gorffen cyn iddo ddechrau.</translation>
    </message>
    <message>
        <source>It goes in a circle: {circle}.</source>
        <translation>Mae’n mynd mewn cylch: {circle}.</translation>
    </message>
    <message>
        <source>It has neither a name nor an address.</source>
        <translation>Nid oes ganddo enw na chyfeiriad.</translation>
    </message>
    <message>
        <source>It has to be a .json or .csv file, or a folder.</source>
        <translation>Rhaid iddo fod yn ffeil .json neu .csv, neu’n ffolder.</translation>
    </message>
    <message>
        <source>It has to be text.</source>
        <translation>Rhaid iddo fod yn destun.</translation>
    </message>
    <message>
        <source>It has to hold records.</source>
        <translation>Rhaid iddo gynnwys cofnodion.</translation>
    </message>
    <message>
        <source>It is missing, so no times are known.</source>
        <translation>Mae ar goll, felly nid oes amseroedd yn hysbys.</translation>
    </message>
    <message>
        <source>It is missing.</source>
        <translation>Mae ar goll.</translation>
    </message>
    <message>
        <source>It is nested too deep, perhaps in a circle.</source>
        <translation>Mae wedi’i nythu’n rhy ddwfn, efallai mewn cylch.</translation>
    </message>
    <message>
        <source>It is no JSON schema that can be used: {why}.</source>
        <translation>Nid yw’n sgema JSON y gellir ei ddefnyddio: {why}.</translation>
    </message>
    <message>
        <source>It is not whole or not JSON: {why}.</source>
        <translation>Nid yw’n gyfan neu nid JSON yw: {why}.</translation>
    </message>
    <message>
        <source>It is page {number} of {total}: the others have to be there as well.</source>
        <translation>Tudalen {number} o {total} ydyw: rhaid i’r lleill fod yno hefyd.</translation>
    </message>
    <message>
        <source>It points to “{id}”, which is neither in the feed nor on record.</source>
        <translation>Mae’n pwyntio at “{id}”, nad yw yn y ffrwd nac ar gofnod.</translation>
    </message>
    <message>
        <source>It says otherwise than {place}.</source>
        <translation>Mae’n dweud rhywbeth gwahanol i {place}.</translation>
    </message>
    <message>
        <source>Not used here and passed over: {names}.</source>
        <translation>Heb ei ddefnyddio yma ac wedi’i adael heibio: {names}.</translation>
    </message>
    <message>
        <source>The id “{id}” is there already: {place}, which says otherwise.</source>
        <translation>Mae’r id “{id}” yno’n barod: {place}, sy’n dweud rhywbeth gwahanol.</translation>
    </message>
    <message numerus="yes">
        <source>The names of people are not kept in the directory; %n were left out.</source>
        <translation>
            <numerusform>Nid yw enwau pobl yn cael eu cadw yn y cyfeiriadur; ni adawyd yr un allan.</numerusform>
            <numerusform>Nid yw enwau pobl yn cael eu cadw yn y cyfeiriadur; gadawyd %n allan.</numerusform>
            <numerusform>Nid yw enwau pobl yn cael eu cadw yn y cyfeiriadur; gadawyd %n allan.</numerusform>
            <numerusform>Nid yw enwau pobl yn cael eu cadw yn y cyfeiriadur; gadawyd %n allan.</numerusform>
            <numerusform>Nid yw enwau pobl yn cael eu cadw yn y cyfeiriadur; gadawyd %n allan.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no organisation “{id}”; it is left out.</source>
        <translation>Nid oes sefydliad “{id}”; mae wedi’i adael allan.</translation>
    </message>
    <message>
        <source>There is no schema in it, such as service.json.</source>
        <translation>Nid oes sgema ynddo, megis service.json.</translation>
    </message>
    <message>
        <source>There is nothing of a directory in it.</source>
        <translation>Nid oes dim o gyfeiriadur ynddo.</translation>
    </message>
    <message>
        <source>item {number}</source>
        <translation>eitem {number}</translation>
    </message>
    <message>
        <source>item {number} ({id})</source>
        <translation>eitem {number} ({id})</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>llinell {line}</translation>
    </message>
    <message>
        <source>records</source>
        <translation>cofnodion</translation>
    </message>
    <message>
        <source>“{text}” is no date like 2026-11-30.</source>
        <translation>Nid yw “{text}” yn ddyddiad fel 2026-11-30.</translation>
    </message>
    <message>
        <source>“{text}” is no day like MO or 1SA.</source>
        <translation>Nid yw “{text}” yn ddiwrnod fel MO neu 1SA.</translation>
    </message>
    <message>
        <source>“{text}” is no day of a month.</source>
        <translation>Nid yw “{text}” yn ddiwrnod mewn mis.</translation>
    </message>
    <message>
        <source>“{text}” is no e-mail address and is left out.</source>
        <translation>Nid yw “{text}” yn gyfeiriad e-bost ac mae wedi’i adael allan.</translation>
    </message>
    <message>
        <source>“{text}” is no number.</source>
        <translation>Nid yw “{text}” yn rhif.</translation>
    </message>
    <message>
        <source>“{text}” is no telephone number and is left out.</source>
        <translation>Nid yw “{text}” yn rhif ffôn ac mae wedi’i adael allan.</translation>
    </message>
    <message>
        <source>“{text}” is no time of day like 09:00.</source>
        <translation>Nid yw “{text}” yn amser o’r dydd fel 09:00.</translation>
    </message>
    <message>
        <source>“{text}” is no web address and is left out.</source>
        <translation>Nid yw “{text}” yn gyfeiriad gwe ac mae wedi’i adael allan.</translation>
    </message>
    <message>
        <source>“{text}” is none of: {known}.</source>
        <translation>Nid yw “{text}” yn un o’r rhain: {known}.</translation>
    </message>
    <message>
        <source>“{text}” is not used here: only WEEKLY and MONTHLY.</source>
        <translation>Nid yw “{text}” yn cael ei ddefnyddio yma: dim ond WEEKLY a MONTHLY.</translation>
    </message>
    <message>
        <source>Ages {least} to {most}</source>
        <translation>{least} i {most} oed</translation>
    </message>
    <message>
        <source>Ask for: {whom}</source>
        <translation>Gofynnwch am: {whom}</translation>
    </message>
    <message>
        <source>Closed for the time being</source>
        <translation>Ar gau am y tro</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>I bwy</translation>
    </message>
    <message>
        <source>From the age of {least}</source>
        <translation>O {least} oed</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>Yma nawr</translation>
    </message>
    <message>
        <source>Here {when}</source>
        <translation>Yma {when}</translation>
    </message>
    <message>
        <source>Here, but no desk for it is open</source>
        <translation>Yma, ond nid oes desg ar agor ar ei gyfer</translation>
    </message>
    <message>
        <source>Here, but not again soon</source>
        <translation>Yma, ond nid eto’n fuan</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Ieithoedd</translation>
    </message>
    <message>
        <source>No place is on record</source>
        <translation>Nid oes lle ar gofnod</translation>
    </message>
    <message>
        <source>Not offered any more</source>
        <translation>Ddim yn cael ei gynnig mwyach</translation>
    </message>
    <message>
        <source>Not offered at present</source>
        <translation>Ddim yn cael ei gynnig ar hyn o bryd</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Yn cael ei gynnig</translation>
    </message>
    <message>
        <source>Offered by</source>
        <translation>Cynigir gan</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>Ar y we</translation>
    </message>
    <message>
        <source>Ring {number}</source>
        <translation>Ffoniwch {number}</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>I’w wybod</translation>
    </message>
    <message>
        <source>To ring ahead</source>
        <translation>I ffonio ymlaen llaw</translation>
    </message>
    <message>
        <source>Up to the age of {most}</source>
        <translation>Hyd at {most} oed</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Beth mae’n ei gostio</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Beth ydyw</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Beth i ddod gyda chi</translation>
    </message>
    <message>
        <source>{place}: open now</source>
        <translation>{place}: ar agor nawr</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ychwanegwyd</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Daeth yn ôl</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Newidiwyd</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Wedi’i dynnu’n ôl</translation>
    </message>
    <message>
        <source>{added} added, {changed} changed, {retired} retired, {same} the same.</source>
        <translation>Ychwanegwyd: {added}, newidiwyd: {changed}, tynnwyd yn ôl: {retired}, yr un fath: {same}.</translation>
    </message>
    <message>
        <source>{count} came back.</source>
        <translation>Daeth {count} yn ôl.</translation>
    </message>
    <message>
        <source>{count} were retired here and stay so.</source>
        <translation>Mae {count} wedi’u tynnu’n ôl yma ac yn aros felly.</translation>
    </message>
    <message>
        <source>{title}: … and {count} more</source>
        <translation>{title}: … a {count} arall</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>Waiting area display</source>
        <translation>Sgrin y man aros</translation>
    </message>
    <message>
        <source>This board is not up to date</source>
        <translation>Nid yw’r bwrdd hwn yn gyfredol</translation>
    </message>
    <message>
        <source>Called again</source>
        <translation>Galwyd eto</translation>
    </message>
    <message>
        <source>Most people are seen within [{minutes} min]</source>
        <translation>Gwelir y rhan fwyaf o bobl o fewn [{minutes} mun]</translation>
    </message>
    <message>
        <source>Need a private room, an interpreter or large print? Please tell the person who greeted you.</source>
        <translation>Angen ystafell breifat, cyfieithydd neu brint bras? Dywedwch wrth y person a’ch croesawodd.</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>Galwad newydd</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Nid oes neb yn aros</translation>
    </message>
    <message>
        <source>Please ask at the desk.</source>
        <translation>Holwch wrth y ddesg, os gwelwch yn dda.</translation>
    </message>
    <message>
        <source>Please go to</source>
        <translation>Ewch i</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Croeso</translation>
    </message>
    <message>
        <source>Your ticket will be called here.</source>
        <translation>Bydd eich tocyn yn cael ei alw yma.</translation>
    </message>
    <message>
        <source>[1] person waiting</source>
        <translation>[1] person yn aros</translation>
    </message>
    <message>
        <source>[{count}] people waiting</source>
        <translation>[{count}] o bobl yn aros</translation>
    </message>
    <message>
        <source>{ticket}, please go to {place}</source>
        <translation>{ticket}, ewch i: {place}</translation>
    </message>
    <message>
        <source>Calls as known at [{time}]</source>
        <translation>Galwadau fel yr oeddent am [{time}]</translation>
    </message>
    <message>
        <source>It has not reached the desks since {time}. Please ask at the desk.</source>
        <translation>Nid yw wedi cyrraedd y desgiau ers {time}. Holwch wrth y ddesg, os gwelwch yn dda.</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Audio</source>
        <translation>Sain</translation>
    </message>
    <message>
        <source>Braille</source>
        <translation>Braille</translation>
    </message>
    <message>
        <source>Easy Read</source>
        <translation>Hawdd ei Ddeall</translation>
    </message>
    <message>
        <source>Fetched by somebody for them</source>
        <translation>Nôl gan rywun ar eu rhan</translation>
    </message>
    <message>
        <source>Giant print</source>
        <translation>Print enfawr</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Rhoddwyd iddynt</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Print bras</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Testun plaen</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Postiwyd</translation>
    </message>
    <message>
        <source>Sent by e-mail</source>
        <translation>Anfonwyd drwy e-bost</translation>
    </message>
    <message>
        <source>Standard print</source>
        <translation>Print safonol</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Tudalen we</translation>
    </message>
    <message>
        <source>could not be made</source>
        <translation>ni ellid ei gwneud</translation>
    </message>
    <message>
        <source>could not be saved or sent to the embosser</source>
        <translation>ni ellid ei chadw na’i hanfon at y boglynnydd</translation>
    </message>
    <message>
        <source>did not come out of the printer</source>
        <translation>ni ddaeth allan o’r argraffydd</translation>
    </message>
    <message>
        <source>has not come out yet</source>
        <translation>heb ddod allan eto</translation>
    </message>
    <message>
        <source>has to be made elsewhere</source>
        <translation>rhaid ei gwneud yn rhywle arall</translation>
    </message>
    <message>
        <source>has to be translated</source>
        <translation>rhaid ei chyfieithu</translation>
    </message>
    <message>
        <source>is promised for later</source>
        <translation>wedi’i haddo at nes ymlaen</translation>
    </message>
    <message>
        <source>is ready to be given</source>
        <translation>yn barod i’w rhoi</translation>
    </message>
    <message>
        <source>no printer is set up</source>
        <translation>nid oes argraffydd wedi’i osod</translation>
    </message>
    <message>
        <source>not needed any more</source>
        <translation>nid oes ei hangen mwyach</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Ynghylch</translation>
    </message>
    <message numerus="yes">
        <source>%n people of this name are remembered.</source>
        <translation>
            <numerusform>Ni chofir neb o’r enw hwn.</numerusform>
            <numerusform>Cofir %n person o’r enw hwn.</numerusform>
            <numerusform>Cofir %n berson o’r enw hwn.</numerusform>
            <numerusform>Cofir %n pherson o’r enw hwn.</numerusform>
            <numerusform>Cofir %n o bobl o’r enw hwn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another language…</source>
        <translation>Iaith arall…</translation>
    </message>
    <message>
        <source>Ask {ticket} whether it is them.</source>
        <translation>Gofynnwch i {ticket} ai nhw ydyn nhw.</translation>
    </message>
    <message>
        <source>Ask: “May we remember how you read: {format}, {spoken}? We keep it with your name until {day}. You can take it back at any time.”</source>
        <translation>Gofynnwch: “A gawn ni gofio sut rydych yn darllen: {format}, {spoken}? Rydym yn ei gadw gyda’ch enw tan {day}. Gallwch dynnu’n ôl unrhyw bryd.”</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Erbyn pryd</translation>
    </message>
    <message>
        <source>Council or shop</source>
        <translation>Y cyngor neu’r siop</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Gwneud eto</translation>
    </message>
    <message>
        <source>Documents somebody waits for</source>
        <translation>Dogfennau y mae rhywun yn aros amdanynt</translation>
    </message>
    <message>
        <source>Emboss</source>
        <translation>Boglynnu</translation>
    </message>
    <message>
        <source>F4 books the translation.</source>
        <translation>Mae F4 yn archebu’r cyfieithiad.</translation>
    </message>
    <message>
        <source>Fill in “{field}”.</source>
        <translation>Llenwch “{field}”.</translation>
    </message>
    <message>
        <source>In which format?</source>
        <translation>Ym mha fformat?</translation>
    </message>
    <message>
        <source>In which language?</source>
        <translation>Ym mha iaith?</translation>
    </message>
    <message>
        <source>Is one of these {ticket}?</source>
        <translation>Ai un o’r rhain yw {ticket}?</translation>
    </message>
    <message>
        <source>It can’t be heard here: {reason}</source>
        <translation>Ni ellir ei chlywed yma: {reason}</translation>
    </message>
    <message>
        <source>It is forgotten, with the name, on every machine.</source>
        <translation>Mae wedi’i anghofio, gyda’r enw, ar bob peiriant.</translation>
    </message>
    <message>
        <source>It is promised to the visitor, and stands among the promises.</source>
        <translation>Fe’i haddawyd i’r ymwelydd, ac mae ymhlith yr addewidion.</translation>
    </message>
    <message>
        <source>It is remembered.</source>
        <translation>Mae’n cael ei gofio.</translation>
    </message>
    <message>
        <source>It is them</source>
        <translation>Nhw ydyn nhw</translation>
    </message>
    <message>
        <source>It is them: so for this visit too</source>
        <translation>Nhw ydyn nhw: felly ar gyfer yr ymweliad hwn hefyd</translation>
    </message>
    <message>
        <source>It stays on the list: Ctrl F7.</source>
        <translation>Mae’n aros ar y rhestr: Ctrl F7.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Yn nes ymlaen</translation>
    </message>
    <message>
        <source>Make and show it again</source>
        <translation>Ei gwneud a’i dangos eto</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Ei gwneud</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Nobody waits for a document.</source>
        <translation>Nid oes neb yn aros am ddogfen.</translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation>Nid oes ei hangen mwyach</translation>
    </message>
    <message>
        <source>Nothing is remembered of anybody called as {ticket} is.</source>
        <translation>Ni chofir dim am neb o’r un enw â {ticket}.</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Oriau agor</translation>
    </message>
    <message>
        <source>Our address</source>
        <translation>Ein cyfeiriad</translation>
    </message>
    <message>
        <source>Our telephone</source>
        <translation>Ein rhif ffôn</translation>
    </message>
    <message>
        <source>Page {n} of {title}</source>
        <translation>Tudalen {n} o {title}</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lle</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Chwarae</translation>
    </message>
    <message>
        <source>Posted, or sent? Ctrl F7.</source>
        <translation>Wedi’i phostio, neu ei hanfon? Ctrl F7.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Argraffu</translation>
    </message>
    <message>
        <source>Remembered of them: {how}, {kept}.</source>
        <translation>Yr hyn a gofir amdanynt: {how}, {kept}.</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Cadw fel ffeil</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Gwasanaeth</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Dangos</translation>
    </message>
    <message>
        <source>Some documents can’t be read.</source>
        <translation>Ni ellir darllen rhai dogfennau.</translation>
    </message>
    <message>
        <source>Somebody called {name} reads: {how}.</source>
        <translation>Mae rhywun o’r enw {name} yn darllen: {how}.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopio</translation>
    </message>
    <message>
        <source>Telephone or e-mail</source>
        <translation>Ffôn neu e-bost</translation>
    </message>
    <message>
        <source>The document could not be made.</source>
        <translation>Ni ellid gwneud y ddogfen.</translation>
    </message>
    <message>
        <source>The document did not come out.</source>
        <translation>Ni ddaeth y ddogfen allan.</translation>
    </message>
    <message>
        <source>The document is being made.</source>
        <translation>Mae’r ddogfen yn cael ei gwneud.</translation>
    </message>
    <message>
        <source>The document is ready to be given.</source>
        <translation>Mae’r ddogfen yn barod i’w rhoi.</translation>
    </message>
    <message>
        <source>The way there</source>
        <translation>Y ffordd yno</translation>
    </message>
    <message>
        <source>Their telephone, or the reference</source>
        <translation>Eu rhif ffôn, neu’r cyfeirnod</translation>
    </message>
    <message>
        <source>There are no documents on this machine.</source>
        <translation>Nid oes dogfennau ar y peiriant hwn.</translation>
    </message>
    <message>
        <source>They agree: remember it for next time ({keys})</source>
        <translation>Maen nhw’n cytuno: cofio ar gyfer y tro nesaf ({keys})</translation>
    </message>
    <message>
        <source>They want it forgotten</source>
        <translation>Maen nhw am iddo gael ei anghofio</translation>
    </message>
    <message>
        <source>This document is not on this machine.</source>
        <translation>Nid yw’r ddogfen hon ar y peiriant hwn.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Amser</translation>
    </message>
    <message>
        <source>To remember how they read: give a document, Shift F7.</source>
        <translation>I gofio sut maen nhw’n darllen: rhowch ddogfen, Shift F7.</translation>
    </message>
    <message>
        <source>Today’s date</source>
        <translation>Dyddiad heddiw</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Beth i ddod ag ef</translation>
    </message>
    <message>
        <source>Which document for {ticket}?</source>
        <translation>Pa ddogfen ar gyfer {ticket}?</translation>
    </message>
    <message>
        <source>Which document?</source>
        <translation>Pa ddogfen?</translation>
    </message>
    <message>
        <source>Whom to ask for</source>
        <translation>Am bwy i ofyn</translation>
    </message>
    <message>
        <source>Write the name, or Ctrl M: without it nobody is found again.</source>
        <translation>Ysgrifennwch yr enw, neu Ctrl M: hebddo ni ellir dod o hyd i neb eto.</translation>
    </message>
    <message>
        <source>Your job</source>
        <translation>Eich swydd</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eich enw</translation>
    </message>
    <message>
        <source>as they asked</source>
        <translation>fel y gofynasant</translation>
    </message>
    <message>
        <source>kept until {day}</source>
        <translation>cedwir tan {day}</translation>
    </message>
    <message>
        <source>remembered of {who}</source>
        <translation>cofir am {who}</translation>
    </message>
    <message>
        <source>{document} – {format}</source>
        <translation>{document} – {format}</translation>
    </message>
    <message>
        <source>{document}: {format}, {spoken}</source>
        <translation>{document}: {format}, {spoken}</translation>
    </message>
    <message>
        <source>{how}: for this visit.</source>
        <translation>{how}: ar gyfer yr ymweliad hwn.</translation>
    </message>
    <message>
        <source>{name}, contact ends in {ending}</source>
        <translation>{name}, mae’r manylion cyswllt yn gorffen â {ending}</translation>
    </message>
    <message>
        <source>{ticket} reads this format</source>
        <translation>Mae {ticket} yn darllen y fformat hwn</translation>
    </message>
    <message>
        <source>{what}: {why}.</source>
        <translation>{what}: {why}.</translation>
    </message>
    <message>
        <source>{what}: {why}. It is promised.</source>
        <translation>{what}: {why}. Fe’i haddawyd.</translation>
    </message>
    <message>
        <source>A folder for the files</source>
        <translation>Ffolder ar gyfer y ffeiliau</translation>
    </message>
    <message>
        <source>All formats are being made.</source>
        <translation>Mae pob fformat yn cael ei wneud.</translation>
    </message>
    <message>
        <source>Files in {folder}: {count}.</source>
        <translation>Ffeiliau yn {folder}: {count}.</translation>
    </message>
    <message>
        <source>It is being stopped.</source>
        <translation>Mae’n cael ei atal.</translation>
    </message>
    <message>
        <source>It was stopped before the others were made.</source>
        <translation>Fe’i hataliwyd cyn gwneud y lleill.</translation>
    </message>
    <message>
        <source>It was stopped, and nothing was made.</source>
        <translation>Fe’i hataliwyd, ac ni wnaed dim.</translation>
    </message>
    <message>
        <source>Next format</source>
        <translation>Fformat nesaf</translation>
    </message>
    <message>
        <source>Part {part} of {parts}</source>
        <translation>Rhan {part} o {parts}</translation>
    </message>
    <message>
        <source>The program failed at it. What happened is in its log.</source>
        <translation>Methodd y rhaglen. Mae’r hyn a ddigwyddodd yn ei log.</translation>
    </message>
    <message>
        <source>{document} – all formats</source>
        <translation>{document} – pob fformat</translation>
    </message>
    <message>
        <source>{does} this instead</source>
        <translation>{does} hwn yn lle hynny</translation>
    </message>
    <message>
        <source>{format} is being made.</source>
        <translation>{format}: yn cael ei wneud.</translation>
    </message>
    <message>
        <source>{format}: {number} of {count}</source>
        <translation>{format}: {number} o {count}</translation>
    </message>
    <message>
        <source>Only the beginning of {pages} pages is shown here.</source>
        <translation>Dim ond dechrau’r {pages} o dudalennau sy’n cael ei ddangos yma.</translation>
    </message>
    <message>
        <source>Their contact ends in {ending}.</source>
        <translation>Mae eu manylion cyswllt yn gorffen â {ending}.</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>A link goes to https://, mailto: or tel:, not to “{target}”.</source>
        <translation>Mae dolen yn mynd i https://, mailto: neu tel:, nid i “{target}”.</translation>
    </message>
    <message>
        <source>A reading age is a number of years from 5 to 18.</source>
        <translation>Mae oedran darllen yn nifer o flynyddoedd o 5 i 18.</translation>
    </message>
    <message>
        <source>A table needs a head over every column, with a line |---|---| under the heads.</source>
        <translation>Mae angen pennawd uwchben pob colofn mewn tabl, gyda llinell |---|---| o dan y penawdau.</translation>
    </message>
    <message>
        <source>Braille</source>
        <translation>Braille</translation>
    </message>
    <message>
        <source>Braille page {page}</source>
        <translation>Tudalen Braille {page}</translation>
    </message>
    <message>
        <source>Code, quotations and lines across the page can’t be shown in every format. Write it as a paragraph, a list or a table.</source>
        <translation>Ni ellir dangos cod, dyfyniadau na llinellau ar draws y dudalen ym mhob fformat. Ysgrifennwch ef fel paragraff, rhestr neu dabl.</translation>
    </message>
    <message numerus="yes">
        <source>For Easy Read, %n sentences have more than 15 words. Shorter ones are better.</source>
        <translation>
            <numerusform>Ar gyfer Hawdd ei Ddeall, nid oes brawddeg â mwy na 15 gair (%n).</numerusform>
            <numerusform>Ar gyfer Hawdd ei Ddeall, mae gan %n frawddeg fwy na 15 gair. Mae un fyrrach yn well.</numerusform>
            <numerusform>Ar gyfer Hawdd ei Ddeall, mae gan %n frawddeg fwy na 15 gair. Mae rhai byrrach yn well.</numerusform>
            <numerusform>Ar gyfer Hawdd ei Ddeall, mae gan %n brawddeg fwy na 15 gair. Mae rhai byrrach yn well.</numerusform>
            <numerusform>Ar gyfer Hawdd ei Ddeall, mae gan %n brawddeg fwy na 15 gair. Mae rhai byrrach yn well.</numerusform>
        </translation>
    </message>
    <message>
        <source>HTML can’t be shown in every format. Write it in Markdown.</source>
        <translation>Ni ellir dangos HTML ym mhob fformat. Ysgrifennwch ef mewn Markdown.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Llinell</translation>
    </message>
    <message>
        <source>No Braille table is set for {name}.</source>
        <translation>Nid oes tabl Braille wedi’i osod ar gyfer {name}.</translation>
    </message>
    <message>
        <source>No font here can show {letters}. In HTML or as plain text it can be made.</source>
        <translation>Ni all unrhyw ffont yma ddangos {letters}. Gellir ei wneud mewn HTML neu fel testun plaen.</translation>
    </message>
    <message>
        <source>No voice is installed. To have one on Debian or Ubuntu: sudo apt-get install espeak-ng</source>
        <translation>Nid oes llais wedi’i osod. I gael un ar Debian neu Ubuntu: sudo apt-get install espeak-ng</translation>
    </message>
    <message>
        <source>No voice is set for {name}.</source>
        <translation>Nid oes llais wedi’i osod ar gyfer {name}.</translation>
    </message>
    <message>
        <source>Please print this on cream paper.</source>
        <translation>Argraffwch hwn ar bapur hufen.</translation>
    </message>
    <message>
        <source>Please print this on yellow paper.</source>
        <translation>Argraffwch hwn ar bapur melyn.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>The Braille table has no cells for {letters}.</source>
        <translation>Nid oes celloedd yn y tabl Braille ar gyfer {letters}.</translation>
    </message>
    <message>
        <source>The document could not be written to {folder}: {reason}. What was there is as it was. Choose another folder, or make room there, and try again.</source>
        <translation>Nid oedd modd ysgrifennu’r ddogfen i {folder}: {reason}. Mae’r hyn oedd yno fel yr oedd. Dewiswch ffolder arall, neu gwnewch le yno, a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The field {field} is not in the list “fields: …” at the top.</source>
        <translation>Nid yw’r maes {field} yn y rhestr “fields: …” ar y brig.</translation>
    </message>
    <message>
        <source>The field “{field}” has no value.</source>
        <translation>Nid oes gwerth gan y maes “{field}”.</translation>
    </message>
    <message>
        <source>The language “{code}” is not known. Known are: {known}.</source>
        <translation>Nid yw’r iaith “{code}” yn hysbys. Y rhai hysbys yw: {known}.</translation>
    </message>
    <message>
        <source>The lines at the top must say {key}.</source>
        <translation>Rhaid i’r llinellau ar y brig ddweud {key}.</translation>
    </message>
    <message>
        <source>The lines at the top need a line --- at their end.</source>
        <translation>Mae angen llinell --- ar ddiwedd y llinellau ar y brig.</translation>
    </message>
    <message>
        <source>The name of a file of this format ends with {endings}.</source>
        <translation>Mae enw ffeil o’r fformat hwn yn gorffen gyda {endings}.</translation>
    </message>
    <message>
        <source>The picture {name} must be said in words: ![words]({name}).</source>
        <translation>Rhaid dweud y llun {name} mewn geiriau: ![geiriau]({name}).</translation>
    </message>
    <message>
        <source>The picture “{name}” must be an SVG, PNG or JPEG file that lies beside the document.</source>
        <translation>Rhaid i’r llun “{name}” fod yn ffeil SVG, PNG neu JPEG sydd wrth ymyl y ddogfen.</translation>
    </message>
    <message>
        <source>The title stands at the top as “title: …”; headings begin with ##.</source>
        <translation>Mae’r teitl ar y brig fel “title: …”; mae penawdau’n dechrau gyda ##.</translation>
    </message>
    <message>
        <source>The voice did not work: {reason}</source>
        <translation>Ni weithiodd y llais: {reason}</translation>
    </message>
    <message>
        <source>There is no field “{field}” in this document.</source>
        <translation>Nid oes maes “{field}” yn y ddogfen hon.</translation>
    </message>
    <message>
        <source>There is no such document. Those in the library are: {known}</source>
        <translation>Nid oes dogfen o’r fath. Dyma’r rhai yn y llyfrgell: {known}</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Nid oes ffeil o’r fath.</translation>
    </message>
    <message>
        <source>There is no text in this document.</source>
        <translation>Nid oes testun yn y ddogfen hon.</translation>
    </message>
    <message>
        <source>There is no text of this document in {name}. Please have it translated by a translator.</source>
        <translation>Nid oes testun o’r ddogfen hon yn {name}. Trefnwch i gyfieithydd ei chyfieithu.</translation>
    </message>
    <message>
        <source>These pictures were not found: {names}.</source>
        <translation>Ni chafwyd hyd i’r lluniau hyn: {names}.</translation>
    </message>
    <message>
        <source>This file can’t be read: {reason}</source>
        <translation>Ni ellir darllen y ffeil hon: {reason}</translation>
    </message>
    <message>
        <source>This file is not text in UTF-8.</source>
        <translation>Nid yw’r ffeil hon yn destun mewn UTF-8.</translation>
    </message>
    <message>
        <source>This heading skips a level, which confuses screen readers.</source>
        <translation>Mae’r pennawd hwn yn neidio dros lefel, sy’n drysu darllenwyr sgrin.</translation>
    </message>
    <message>
        <source>This is far too long for one document.</source>
        <translation>Mae hyn yn llawer rhy hir ar gyfer un ddogfen.</translation>
    </message>
    <message>
        <source>Translated by liblouis with {table}.</source>
        <translation>Cyfieithwyd gan liblouis gyda {table}.</translation>
    </message>
    <message>
        <source>What the program itself says in {name} has not been read by a translator yet.</source>
        <translation>Nid yw’r hyn y mae’r rhaglen ei hun yn ei ddweud yn {name} wedi’i ddarllen gan gyfieithydd eto.</translation>
    </message>
    <message>
        <source>liblouis is not installed. To have it on Debian or Ubuntu: sudo apt-get install liblouis20 liblouis-data</source>
        <translation>Nid yw liblouis wedi’i osod. I’w gael ar Debian neu Ubuntu: sudo apt-get install liblouis20 liblouis-data</translation>
    </message>
    <message>
        <source>liblouis lacks its table {table}.</source>
        <translation>Nid oes gan liblouis ei dabl {table}.</translation>
    </message>
    <message>
        <source>{title} in Braille</source>
        <translation>{title} mewn Braille</translation>
    </message>
    <message>
        <source>“{found}” is Typst’s markup; documents are written in Markdown.</source>
        <translation>Marcio Typst yw “{found}”; mae dogfennau wedi’u hysgrifennu mewn Markdown.</translation>
    </message>
    <message>
        <source>“{key}” is not known here, or stands here twice.</source>
        <translation>Nid yw “{key}” yn hysbys yma, neu mae yma ddwywaith.</translation>
    </message>
    <message>
        <source>This picture can’t be read: {names} ({reason})</source>
        <translation>Ni ellir darllen y llun hwn: {names} ({reason})</translation>
    </message>
    <message>
        <source>liblouis is not in the program’s folder. Whoever built the program can put it there: packaging/README.md says how.</source>
        <translation>Nid yw liblouis yn ffolder y rhaglen. Gall pwy bynnag a adeiladodd y rhaglen ei roi yno: mae packaging/README.md yn dweud sut.</translation>
    </message>
</context>
<context>
    <name>Enrolment</name>
    <message>
        <source>Others can read {file}, which only this machine should know. It was not used. Let only you read it (chmod 600), or enrol this machine again.</source>
        <translation>Gall pobl eraill ddarllen {file}, a dim ond y peiriant hwn ddylai ei wybod. Ni chafodd ei ddefnyddio. Gadewch i neb ond chi ei ddarllen (chmod 600), neu cofrestrwch y peiriant hwn eto.</translation>
    </message>
    <message>
        <source>The files in {file} do not belong together, so the shop’s network is not used. Enrol this machine again.</source>
        <translation>Nid yw’r ffeiliau yn {file} yn perthyn i’w gilydd, felly ni ddefnyddir rhwydwaith y siop. Cofrestrwch y peiriant hwn eto.</translation>
    </message>
    <message>
        <source>This machine’s certificate only begins on {day}: its clock is likely wrong. It goes on alone and keeps everything. Set the clock, then start again.</source>
        <translation>Nid yw tystysgrif y peiriant hwn yn dechrau tan {day}: mae’n debyg bod ei gloc yn anghywir. Mae’n dal ati ar ei ben ei hun ac yn cadw popeth. Gosodwch y cloc, yna dechreuwch eto.</translation>
    </message>
    <message>
        <source>This machine’s certificate ran out on {day}, so the shop’s network does not let it in. It goes on alone and keeps everything. Enrol it again: frontdesk enrol --join CODE.</source>
        <translation>Daeth tystysgrif y peiriant hwn i ben ar {day}, felly nid yw rhwydwaith y siop yn ei dderbyn. Mae’n dal ati ar ei ben ei hun ac yn cadw popeth. Cofrestrwch ef eto: frontdesk enrol --join CODE.</translation>
    </message>
    <message>
        <source>{file} can’t be read, so the shop’s network is not used. Enrol this machine again.</source>
        <translation>Ni ellir darllen {file}, felly ni ddefnyddir rhwydwaith y siop. Cofrestrwch y peiriant hwn eto.</translation>
    </message>
    <message>
        <source>{file} is not as it was made, so the shop’s network is not used. Enrol this machine again.</source>
        <translation>Nid yw {file} fel y’i gwnaed, felly ni ddefnyddir rhwydwaith y siop. Cofrestrwch y peiriant hwn eto.</translation>
    </message>
    <message>
        <source>A code has {length} letters and digits; this has {count}. Nothing was changed. Look at the code again.</source>
        <translation>Mae gan god {length} llythyren a digid; mae gan hwn {count}. Ni newidiwyd dim. Edrychwch ar y cod eto.</translation>
    </message>
    <message>
        <source>A passphrase needs at least {least} letters: who has the file and guesses it can let machines in. Nothing was written.</source>
        <translation>Mae angen o leiaf {least} llythyren mewn cyfrinymadrodd: gall pwy bynnag sydd â’r ffeil ac sy’n ei ddyfalu dderbyn peiriannau. Ni ysgrifennwyd dim.</translation>
    </message>
    <message>
        <source>An authority is on this machine already. Nothing was changed.</source>
        <translation>Mae awdurdod ar y peiriant hwn yn barod. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Another machine has the rank {rank}. Nothing was changed. Choose another one.</source>
        <translation>Mae gan beiriant arall y safle {rank}. Ni newidiwyd dim. Dewiswch un arall.</translation>
    </message>
    <message>
        <source>No code has a “{letter}” in it. Nothing was changed. Look at the code again.</source>
        <translation>Nid oes “{letter}” mewn unrhyw god. Ni newidiwyd dim. Edrychwch ar y cod eto.</translation>
    </message>
    <message>
        <source>No machine of this shop is called “{machine}”. Nothing was changed. It has these: {machines}.</source>
        <translation>Nid oes peiriant o’r enw “{machine}” yn y siop hon. Ni newidiwyd dim. Mae ganddi’r rhain: {machines}.</translation>
    </message>
    <message>
        <source>Nobody waits at {address}: the code may be used up or too old, or a firewall is between the two. Nothing was changed. Make a new code there (frontdesk enrol offer), or enrol by a file.</source>
        <translation>Nid oes neb yn aros yn {address}: efallai fod y cod wedi’i ddefnyddio neu’n rhy hen, neu fod mur gwarchod rhwng y ddau. Ni newidiwyd dim. Gwnewch god newydd yno (frontdesk enrol offer), neu cofrestrwch drwy ffeil.</translation>
    </message>
    <message>
        <source>Somebody came and went away in the middle. The code stays good.</source>
        <translation>Daeth rhywun a mynd i ffwrdd ar y canol. Mae’r cod yn dal yn dda.</translation>
    </message>
    <message>
        <source>That is this machine. Nothing was changed. Shut it out at another one.</source>
        <translation>Y peiriant hwn yw hwnnw. Ni newidiwyd dim. Caewch ef allan ar un arall.</translation>
    </message>
    <message>
        <source>The answer is not as it was written. Nothing was changed. Bring it over again.</source>
        <translation>Nid yw’r ateb fel y’i hysgrifennwyd. Ni newidiwyd dim. Dewch ag ef draw eto.</translation>
    </message>
    <message>
        <source>The clocks differ: here it is {ours}, there {theirs}. This machine is not enrolled. Set the one that is wrong, then try again.</source>
        <translation>Mae’r clociau’n wahanol: yma mae’n {ours}, yno {theirs}. Nid yw’r peiriant hwn wedi’i gofrestru. Gosodwch yr un sy’n anghywir, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The code is not quite right. Nothing was changed. Compare it letter by letter.</source>
        <translation>Nid yw’r cod yn hollol gywir. Ni newidiwyd dim. Cymharwch ef fesul llythyren.</translation>
    </message>
    <message>
        <source>The code is not quite right: look at group {group}, “{letters}”. Nothing was changed.</source>
        <translation>Nid yw’r cod yn hollol gywir: edrychwch ar grŵp {group}, “{letters}”. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>The data on this machine belong to the shop “{site}”, the code to “{ours}”. Nothing was changed. Choose a new data folder with --data, or a code of the right shop.</source>
        <translation>Mae’r data ar y peiriant hwn yn perthyn i’r siop “{site}”, a’r cod i “{ours}”. Ni newidiwyd dim. Dewiswch ffolder ddata newydd gyda --data, neu god y siop gywir.</translation>
    </message>
    <message>
        <source>The files in {file} are too big to be handed over. Nothing was changed. Take out what is not the shop’s.</source>
        <translation>Mae’r ffeiliau yn {file} yn rhy fawr i’w trosglwyddo. Ni newidiwyd dim. Tynnwch allan yr hyn nad yw’n eiddo i’r siop.</translation>
    </message>
    <message>
        <source>The machine at {address} broke off in the middle. This machine is not enrolled. Try the same code again; if it is not good any more, make a new one.</source>
        <translation>Torrodd y peiriant yn {address} i ffwrdd ar y canol. Nid yw’r peiriant hwn wedi’i gofrestru. Rhowch gynnig arall ar yr un cod; os nad yw’n dda mwyach, gwnewch un newydd.</translation>
    </message>
    <message>
        <source>The other machine does not know this code: it is likely an older one. Nothing was changed. Use the code that stands there now.</source>
        <translation>Nid yw’r peiriant arall yn adnabod y cod hwn: un hŷn ydyw, mae’n debyg. Ni newidiwyd dim. Defnyddiwch y cod sydd yno nawr.</translation>
    </message>
    <message>
        <source>The other machine refused, for a reason that this version does not know. Nothing was changed. Update this program.</source>
        <translation>Gwrthododd y peiriant arall, am reswm nad yw’r fersiwn hon yn ei adnabod. Ni newidiwyd dim. Diweddarwch y rhaglen hon.</translation>
    </message>
    <message>
        <source>The passphrase is another one, or the file was changed. Nothing was changed here. Try again.</source>
        <translation>Un arall yw’r cyfrinymadrodd, neu newidiwyd y ffeil. Ni newidiwyd dim yma. Rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The shop has no desk “{desk}”. Nothing was changed. It has these: {desks}.</source>
        <translation>Nid oes gan y siop ddesg “{desk}”. Ni newidiwyd dim. Mae ganddi’r rhain: {desks}.</translation>
    </message>
    <message>
        <source>The shop’s authority is on another machine. Nothing was changed. Do this there, or bring it here (frontdesk enrol import-authority).</source>
        <translation>Mae awdurdod y siop ar beiriant arall. Ni newidiwyd dim. Gwnewch hyn yno, neu dewch ag ef yma (frontdesk enrol import-authority).</translation>
    </message>
    <message>
        <source>The shop’s files that came with it are not right. This machine is not enrolled. Mend them on the first machine: {why}</source>
        <translation>Nid yw ffeiliau’r siop a ddaeth gydag ef yn gywir. Nid yw’r peiriant hwn wedi’i gofrestru. Trwsiwch nhw ar y peiriant cyntaf: {why}</translation>
    </message>
    <message>
        <source>The two passphrases differ. Nothing was written. Try again.</source>
        <translation>Mae’r ddau gyfrinymadrodd yn wahanol. Ni ysgrifennwyd dim. Rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>This is no answer to a request. Nothing was changed. One is made by frontdesk enrol sign.</source>
        <translation>Nid ateb i gais yw hwn. Ni newidiwyd dim. Gwneir un gan frontdesk enrol sign.</translation>
    </message>
    <message>
        <source>This is no copy of a shop’s authority. Nothing was changed. One is made by frontdesk enrol export-authority FILE.</source>
        <translation>Nid copi o awdurdod siop yw hwn. Ni newidiwyd dim. Gwneir un gan frontdesk enrol export-authority FILE.</translation>
    </message>
    <message>
        <source>This is no request of a machine. Nothing was changed. One is made by frontdesk enrol request FILE.</source>
        <translation>Nid cais peiriant yw hwn. Ni newidiwyd dim. Gwneir un gan frontdesk enrol request FILE.</translation>
    </message>
    <message>
        <source>This machine can’t wait at {address}. Nothing was changed. Choose another with --address or --port.</source>
        <translation>Ni all y peiriant hwn aros yn {address}. Ni newidiwyd dim. Dewiswch un arall gyda --address neu --port.</translation>
    </message>
    <message>
        <source>This machine has no network to be reached by. Nothing was changed. Plug it in, give its address with --address, or enrol by a file.</source>
        <translation>Nid oes gan y peiriant hwn rwydwaith i’w gyrraedd drwyddo. Ni newidiwyd dim. Cysylltwch ef, rhowch ei gyfeiriad gyda --address, neu cofrestrwch drwy ffeil.</translation>
    </message>
    <message>
        <source>This machine is not enrolled yet. Nothing was changed. Run frontdesk enrol first.</source>
        <translation>Nid yw’r peiriant hwn wedi’i gofrestru eto. Ni newidiwyd dim. Rhedwch frontdesk enrol yn gyntaf.</translation>
    </message>
    <message>
        <source>This machine waits for no answer: it was used already, or is another machine’s. Nothing was changed. Make a request here first (frontdesk enrol request FILE).</source>
        <translation>Nid yw’r peiriant hwn yn aros am ateb: fe’i defnyddiwyd yn barod, neu un peiriant arall ydyw. Ni newidiwyd dim. Gwnewch gais yma yn gyntaf (frontdesk enrol request FILE).</translation>
    </message>
    <message>
        <source>This machine was shut out of the shop and stays out. Nothing was changed. If it was found again, enrol it with a new data folder (--data).</source>
        <translation>Cafodd y peiriant hwn ei gau allan o’r siop ac mae’n aros allan. Ni newidiwyd dim. Os cafwyd hyd iddo eto, cofrestrwch ef gyda ffolder ddata newydd (--data).</translation>
    </message>
    <message>
        <source>What the machine asked with is not in order. Nothing was changed. Ask anew.</source>
        <translation>Nid yw’r hyn y gofynnodd y peiriant ag ef mewn trefn. Ni newidiwyd dim. Gofynnwch o’r newydd.</translation>
    </message>
    <message>
        <source>What this machine was given does not fit it. This machine is not enrolled. Ask anew.</source>
        <translation>Nid yw’r hyn a roddwyd i’r peiriant hwn yn ei ffitio. Nid yw’r peiriant hwn wedi’i gofrestru. Gofynnwch o’r newydd.</translation>
    </message>
    <message>
        <source>Who answered does not know the code: something stands between the two machines. Nothing was changed. Tell your ICT team, and enrol by a file.</source>
        <translation>Nid yw’r sawl a atebodd yn gwybod y cod: mae rhywbeth rhwng y ddau beiriant. Ni newidiwyd dim. Dywedwch wrth eich tîm TGCh, a chofrestrwch drwy ffeil.</translation>
    </message>
    <message>
        <source>{file} can’t be read. Nothing was changed.</source>
        <translation>Ni ellir darllen {file}. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>{file} is not as it was made, so nobody can be let in. Nothing was changed. Bring the authority back from its copy (frontdesk enrol import-authority).</source>
        <translation>Nid yw {file} fel y’i gwnaed, felly ni ellir derbyn neb. Ni newidiwyd dim. Dewch â’r awdurdod yn ôl o’i gopi (frontdesk enrol import-authority).</translation>
    </message>
    <message>
        <source>{file} is there already. Nothing was changed. Choose another name.</source>
        <translation>Mae {file} yno’n barod. Ni newidiwyd dim. Dewiswch enw arall.</translation>
    </message>
    <message>
        <source>“{address}” is no address. Nothing was changed. One is written like 192.0.2.7 or 192.0.2.7:7447.</source>
        <translation>Nid cyfeiriad yw “{address}”. Ni newidiwyd dim. Ysgrifennir un fel 192.0.2.7 neu 192.0.2.7:7447.</translation>
    </message>
    <message>
        <source>“{machine}” may mean several machines. Nothing was changed. Give the id: {machines}.</source>
        <translation>Gall “{machine}” olygu sawl peiriant. Ni newidiwyd dim. Rhowch yr id: {machines}.</translation>
    </message>
    <message>
        <source>This machine is enrolled in “{site}” already, until {day}. Nothing was changed. To change something about that, add --again.</source>
        <translation>Mae’r peiriant hwn wedi’i gofrestru yn “{site}” yn barod, tan {day}. Ni newidiwyd dim. I newid rhywbeth ynglŷn â hynny, ychwanegwch --again.</translation>
    </message>
    <message>
        <source>This shop has an authority already, on the machine “{machine}”. Nothing was changed. Join with a code from there (frontdesk enrol offer), or bring the authority here (frontdesk enrol import-authority). Only where it is lost for good: --new-authority, after which every machine has to be enrolled anew.</source>
        <translation>Mae gan y siop hon awdurdod yn barod, ar y peiriant “{machine}”. Ni newidiwyd dim. Ymunwch â chod oddi yno (frontdesk enrol offer), neu dewch â’r awdurdod yma (frontdesk enrol import-authority). Dim ond os yw wedi’i golli am byth: --new-authority, ac ar ôl hynny rhaid cofrestru pob peiriant o’r newydd.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>There are {found} fields instead of {needed}.</source>
        <translation>Mae yma {found} o feysydd yn lle {needed}.</translation>
    </message>
    <message>
        <source>“{key}” has to be a list of texts.</source>
        <translation>Rhaid i “{key}” fod yn rhestr o destunau.</translation>
    </message>
    <message>
        <source>“{key}” has to be a number from {least} to {most}.</source>
        <translation>Rhaid i “{key}” fod yn rhif o {least} i {most}.</translation>
    </message>
    <message>
        <source>This line can’t be read. Look for a missing quotation mark or bracket.</source>
        <translation>Ni ellir darllen y llinell hon. Chwiliwch am ddyfynnod neu fraced sydd ar goll.</translation>
    </message>
    <message>
        <source>The id “{id}” is there already, on line {first}.</source>
        <translation>Mae’r id “{id}” yno eisoes, ar linell {first}.</translation>
    </message>
    <message>
        <source>There is not one service in it.</source>
        <translation>Nid oes yr un gwasanaeth ynddi.</translation>
    </message>
    <message>
        <source>An id is made of small letters, figures and hyphens, as in blue-badge.</source>
        <translation>Mae id wedi’i wneud o lythrennau bach, ffigurau a chysylltnodau, fel blue-badge.</translation>
    </message>
    <message>
        <source>“letter” has to be one capital letter from A to Z.</source>
        <translation>Rhaid i “letter” fod yn un briflythyren o A i Z.</translation>
    </message>
    <message>
        <source>“target_minutes” has to be a whole number from 1 to 1440, or empty.</source>
        <translation>Rhaid i “target_minutes” fod yn rhif cyfan o 1 i 1440, neu’n wag.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Mae’r ffeil yn wag.</translation>
    </message>
    <message>
        <source>A shop needs at least one desk.</source>
        <translation>Mae angen o leiaf un ddesg ar siop.</translation>
    </message>
    <message>
        <source>An id is made of letters, figures and hyphens only.</source>
        <translation>Mae id wedi’i wneud o lythrennau, ffigurau a chysylltnodau yn unig.</translation>
    </message>
    <message>
        <source>It can’t be read: {why}.</source>
        <translation>Ni ellir ei darllen: {why}.</translation>
    </message>
    <message>
        <source>No service in services.csv has the group “{group}”.</source>
        <translation>Nid oes gan unrhyw wasanaeth yn services.csv y grŵp “{group}”.</translation>
    </message>
    <message>
        <source>The column “{name}” is missing.</source>
        <translation>Mae’r golofn “{name}” ar goll.</translation>
    </message>
    <message>
        <source>The column “{name}” is not known.</source>
        <translation>Nid yw’r golofn “{name}” yn hysbys.</translation>
    </message>
    <message>
        <source>The column “{name}” is there twice.</source>
        <translation>Mae’r golofn “{name}” yno ddwywaith.</translation>
    </message>
    <message>
        <source>The id “{id}” is there twice.</source>
        <translation>Mae’r id “{id}” yno ddwywaith.</translation>
    </message>
    <message>
        <source>There is no section [{name}].</source>
        <translation>Nid oes adran [{name}].</translation>
    </message>
    <message>
        <source>There is no service “{service}” in services.csv.</source>
        <translation>Nid oes gwasanaeth “{service}” yn services.csv.</translation>
    </message>
    <message>
        <source>Write [[{name}]] above each {name}.</source>
        <translation>Ysgrifennwch [[{name}]] uwchben pob {name}.</translation>
    </message>
    <message>
        <source>[{name}] is not a section of its own.</source>
        <translation>Nid yw [{name}] yn adran ar ei phen ei hun.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}</source>
        <translation>{file}, llinell {line}: {reason}</translation>
    </message>
    <message>
        <source>“{key}” has to be a text on one line.</source>
        <translation>Rhaid i “{key}” fod yn destun ar un llinell.</translation>
    </message>
    <message>
        <source>“{key}” has to be one of: {known}.</source>
        <translation>Rhaid i “{key}” fod yn un o’r rhain: {known}.</translation>
    </message>
    <message>
        <source>“{key}” is missing in [{name}].</source>
        <translation>Mae “{key}” ar goll yn [{name}].</translation>
    </message>
    <message>
        <source>“{key}” is not known in [{name}].</source>
        <translation>Nid yw “{key}” yn hysbys yn [{name}].</translation>
    </message>
    <message>
        <source>“{key}” is not of the right kind.</source>
        <translation>Nid yw “{key}” o’r math cywir.</translation>
    </message>
    <message>
        <source>“{name}” has a line break or an unprintable sign in it.</source>
        <translation>Mae toriad llinell neu arwydd na ellir ei argraffu yn “{name}”.</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>Mae “{name}” yn wag.</translation>
    </message>
    <message>
        <source>“{name}” is longer than 300 characters.</source>
        <translation>Mae “{name}” yn hirach na 300 nod.</translation>
    </message>
    <message numerus="yes">
        <source>…and %n more.</source>
        <translation>
            <numerusform>…a dim mwy.</numerusform>
            <numerusform>…ac 1 arall.</numerusform>
            <numerusform>…a 2 arall.</numerusform>
            <numerusform>…a 6 arall.</numerusform>
            <numerusform>…a %n arall.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Nid oes ffeil o’r fath.</translation>
    </message>
    <message>
        <source>The packed file is damaged or cut short.</source>
        <translation>Mae’r ffeil wedi’i phacio wedi’i difrodi neu’n anghyflawn.</translation>
    </message>
    <message>
        <source>It is saved as UTF-16. Save it as UTF-8 and try again.</source>
        <translation>Mae wedi’i chadw fel UTF-16. Cadwch hi fel UTF-8 a cheisiwch eto.</translation>
    </message>
    <message>
        <source>It is not saved as UTF-8. Save it as UTF-8 and try again.</source>
        <translation>Nid yw wedi’i chadw fel UTF-8. Cadwch hi fel UTF-8 a cheisiwch eto.</translation>
    </message>
    <message>
        <source>It is too large. Split it into several files.</source>
        <translation>Mae’n rhy fawr. Rhannwch hi’n sawl ffeil.</translation>
    </message>
    <message>
        <source>The first line has to hold the names of the columns.</source>
        <translation>Rhaid i’r llinell gyntaf gynnwys enwau’r colofnau.</translation>
    </message>
    <message>
        <source>A quotation mark is missing or misplaced, or a field is too long.</source>
        <translation>Mae dyfynnod ar goll neu yn y lle anghywir, neu mae maes yn rhy hir.</translation>
    </message>
    <message>
        <source>There is no desk or room “{place}”.</source>
        <translation>Does dim desg nac ystafell “{place}”.</translation>
    </message>
    <message>
        <source>A provider needs a rate for one of: {kinds}.</source>
        <translation>Mae angen cyfradd ar ddarparwr ar gyfer un o’r rhain: {kinds}.</translation>
    </message>
    <message>
        <source>There is no person “{id}”.</source>
        <translation>Nid oes person “{id}”.</translation>
    </message>
    <message>
        <source>“{key}” is no e-mail address.</source>
        <translation>Nid cyfeiriad e-bost yw “{key}”.</translation>
    </message>
    <message>
        <source>“{name}” is no language by its English name or by ISO 639-3.</source>
        <translation>Nid iaith yw “{name}” yn ôl ei henw Saesneg nac ISO 639-3.</translation>
    </message>
    <message>
        <source>“{text}” are no hours, such as MO-FR 08:00-18:00.</source>
        <translation>Nid oriau yw “{text}”, megis MO-FR 08:00-18:00.</translation>
    </message>
</context>
<context>
    <name>HandOff</name>
    <message>
        <source>A call-back for {ticket} is assured.</source>
        <translation>Mae galwad yn ôl i {ticket} wedi’i sicrhau.</translation>
    </message>
    <message>
        <source>A team leader allowed one more. F6 hands {name} on.</source>
        <translation>Caniataodd arweinydd tîm un arall. Mae F6 yn trosglwyddo {name}.</translation>
    </message>
    <message>
        <source>After that, whoever sees {name} takes full details or promises a call-back – they are not passed on again.</source>
        <translation>Wedi hynny, bydd pwy bynnag sy’n gweld {name} yn cymryd y manylion llawn neu’n addo galwad yn ôl – ni chânt eu trosglwyddo eto.</translation>
    </message>
    <message>
        <source>Ask the visitor which they would rather have.</source>
        <translation>Gofynnwch i’r ymwelydd pa un sydd orau ganddynt.</translation>
    </message>
    <message>
        <source>Assure and finish</source>
        <translation>Sicrhau a gorffen</translation>
    </message>
    <message>
        <source>Assured call-back for {ticket}</source>
        <translation>Galwad yn ôl sicr i {ticket}</translation>
    </message>
    <message>
        <source>Assured call-back from the right area</source>
        <translation>Galwad yn ôl sicr gan y maes cywir</translation>
    </message>
    <message>
        <source>Back to me</source>
        <translation>Yn ôl ataf i</translation>
    </message>
    <message>
        <source>Better: {receiver} – {found}</source>
        <translation>Gwell: {receiver} – {found}</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desg</translation>
    </message>
    <message>
        <source>Everything the right area needs</source>
        <translation>Popeth sydd ei angen ar y maes cywir</translation>
    </message>
    <message>
        <source>Full details of {ticket}</source>
        <translation>Manylion llawn {ticket}</translation>
    </message>
    <message>
        <source>Full details of {ticket} are kept.</source>
        <translation>Mae manylion llawn {ticket} wedi’u cadw.</translation>
    </message>
    <message>
        <source>Hand off</source>
        <translation>Trosglwyddo</translation>
    </message>
    <message>
        <source>Hand {ticket} on to {receiver}</source>
        <translation>Trosglwyddo {ticket} i {receiver}</translation>
    </message>
    <message>
        <source>Handed off once.</source>
        <translation>Trosglwyddwyd unwaith.</translation>
    </message>
    <message>
        <source>Handed on from {place}.</source>
        <translation>Trosglwyddwyd o {place}.</translation>
    </message>
    <message>
        <source>Handed to the wrong place by us</source>
        <translation>Anfonwyd i’r lle anghywir gennym ni</translation>
    </message>
    <message>
        <source>Keep and finish</source>
        <translation>Cadw a gorffen</translation>
    </message>
    <message>
        <source>Language or communication</source>
        <translation>Iaith neu gyfathrebu</translation>
    </message>
    <message>
        <source>One hand-off left.</source>
        <translation>Un trosglwyddiad ar ôl.</translation>
    </message>
    <message>
        <source>Only a team leader can allow another hand-off (Ctrl L).</source>
        <translation>Dim ond arweinydd tîm all ganiatáu trosglwyddiad arall (Ctrl L).</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Ring {name}, {number}: “{ticket} at {place} – {enquiry}.” Shift F6 when they are here.</source>
        <translation>Ffoniwch {name}, {number}: “{ticket} wrth {place} – {enquiry}.” Shift F6 pan fyddant yma.</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Ystafell</translation>
    </message>
    <message>
        <source>Seen: {text}</source>
        <translation>Gwelwyd: {text}</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Gwasanaeth</translation>
    </message>
    <message>
        <source>Shift Enter begins a new line.</source>
        <translation>Mae Shift Enter yn dechrau llinell newydd.</translation>
    </message>
    <message>
        <source>Somebody’s safety</source>
        <translation>Diogelwch rhywun</translation>
    </message>
    <message>
        <source>Take full details now</source>
        <translation>Cymryd y manylion llawn nawr</translation>
    </message>
    <message>
        <source>Telephone or e-mail</source>
        <translation>Ffôn neu e-bost</translation>
    </message>
    <message>
        <source>The visitor asks for it</source>
        <translation>Mae’r ymwelydd yn gofyn amdano</translation>
    </message>
    <message>
        <source>To whom does {ticket} go?</source>
        <translation>At bwy mae {ticket} yn mynd?</translation>
    </message>
    <message>
        <source>Told us: {text}</source>
        <translation>Dywedodd: {text}</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Am beth mae’n sôn</translation>
    </message>
    <message>
        <source>What they told us</source>
        <translation>Beth ddywedon nhw wrthym</translation>
    </message>
    <message>
        <source>What you have seen</source>
        <translation>Beth welsoch chi</translation>
    </message>
    <message>
        <source>Where should {ticket} go?</source>
        <translation>I ble dylai {ticket} fynd?</translation>
    </message>
    <message>
        <source>Which hand-off is put right?</source>
        <translation>Pa drosglwyddiad sydd i’w gywiro?</translation>
    </message>
    <message>
        <source>Whoever was to see them has gone</source>
        <translation>Mae’r sawl oedd i’w gweld wedi mynd</translation>
    </message>
    <message>
        <source>Whom do you fetch?</source>
        <translation>Pwy ydych chi’n ei nôl?</translation>
    </message>
    <message>
        <source>Whose colleague is here?</source>
        <translation>Cydweithiwr pwy sydd yma?</translation>
    </message>
    <message>
        <source>Write down what the visitor needs first.</source>
        <translation>Ysgrifennwch beth sydd ei angen ar yr ymwelydd yn gyntaf.</translation>
    </message>
    <message>
        <source>Write where the visitor can be reached first.</source>
        <translation>Ysgrifennwch ble gellir cyrraedd yr ymwelydd yn gyntaf.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>ar gau</translation>
    </message>
    <message>
        <source>does not do {service}</source>
        <translation>nid yw’n gwneud {service}</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>yn cael ei ddefnyddio</translation>
    </message>
    <message>
        <source>no hand-off</source>
        <translation>dim trosglwyddiad</translation>
    </message>
    <message>
        <source>no number set</source>
        <translation>dim rhif wedi’i osod</translation>
    </message>
    <message>
        <source>nobody known to speak {spoken}</source>
        <translation>neb y gwyddys ei fod yn siarad {spoken}</translation>
    </message>
    <message>
        <source>nobody waiting</source>
        <translation>neb yn aros</translation>
    </message>
    <message>
        <source>not step-free</source>
        <translation>nid heb risiau</translation>
    </message>
    <message>
        <source>on a break</source>
        <translation>ar egwyl</translation>
    </message>
    <message>
        <source>on a break until {time}</source>
        <translation>ar egwyl tan {time}</translation>
    </message>
    <message>
        <source>only you do that just now</source>
        <translation>dim ond chi sy’n gwneud hynny nawr</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} yn aros</translation>
    </message>
    <message>
        <source>{name} is not passed on again. F6: take full details, or assure a call-back.</source>
        <translation>Ni chaiff {name} ei drosglwyddo eto. F6: cymryd y manylion llawn, neu sicrhau galwad yn ôl.</translation>
    </message>
    <message>
        <source>{ticket} is handed on to {receiver}. F6 within a minute puts that right.</source>
        <translation>Mae {ticket} wedi’i drosglwyddo i {receiver}. Mae F6 o fewn munud yn cywiro hynny.</translation>
    </message>
    <message>
        <source>{ticket} was handed on once</source>
        <translation>Trosglwyddwyd {ticket} unwaith</translation>
    </message>
    <message>
        <source>already {count} waiting</source>
        <translation>{count} yn aros eisoes</translation>
    </message>
    <message>
        <source>Handed on from {place}: {service}.</source>
        <translation>Trosglwyddwyd o {place}: {service}.</translation>
    </message>
    <message>
        <source>The right area</source>
        <translation>Y maes cywir</translation>
    </message>
</context>
<context>
    <name>Held</name>
    <message>
        <source>Appointment</source>
        <translation>Apwyntiad</translation>
    </message>
    <message>
        <source>Appointment on {moment}: {service}</source>
        <translation>Apwyntiad ar {moment}: {service}</translation>
    </message>
    <message>
        <source>As known on {day} at {time}.</source>
        <translation>Fel y gwyddys: {day} am {time}.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Manylion cyswllt</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Tafodiaith</translation>
    </message>
    <message>
        <source>Document “{document}”, {format}, on {moment}</source>
        <translation>Dogfen “{document}”, {format}, ar {moment}</translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation>Ymholiad</translation>
    </message>
    <message>
        <source>Erase all of it…</source>
        <translation>Dileu’r cyfan…</translation>
    </message>
    <message>
        <source>Erase for ever</source>
        <translation>Dileu am byth</translation>
    </message>
    <message>
        <source>Erase what is held about this person?</source>
        <translation>Dileu’r hyn a gedwir am y person hwn?</translation>
    </message>
    <message>
        <source>Erase what is held about {tickets}?</source>
        <translation>Dileu’r hyn a gedwir am {tickets}?</translation>
    </message>
    <message>
        <source>Full details</source>
        <translation>Manylion llawn</translation>
    </message>
    <message>
        <source>How you read</source>
        <translation>Sut rydych yn darllen</translation>
    </message>
    <message>
        <source>How you read, remembered until {day}</source>
        <translation>Sut rydych yn darllen, wedi’i gofio tan {day}</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Cyfieithydd</translation>
    </message>
    <message>
        <source>Interpreter on {moment}: {what}</source>
        <translation>Cyfieithydd ar {moment}: {what}</translation>
    </message>
    <message>
        <source>It is printed.</source>
        <translation>Mae wedi’i argraffu.</translation>
    </message>
    <message>
        <source>It is saved. Delete the file when it was given.</source>
        <translation>Mae wedi’i gadw. Dilëwch y ffeil wedi iddi gael ei rhoi.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>Language you read in</source>
        <translation>Yr iaith rydych yn darllen ynddi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Names and texts come once it is known what was erased at other machines.</source>
        <translation>Daw enwau a thestunau unwaith y gwyddys beth a ddilëwyd ar beiriannau eraill.</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Anghenion</translation>
    </message>
    <message>
        <source>No name, contact or note is held with this.</source>
        <translation>Ni chedwir enw, manylion cyswllt na nodyn gyda hwn.</translation>
    </message>
    <message>
        <source>Nobody was here on this day.</source>
        <translation>Nid oedd neb yma ar y diwrnod hwn.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Nothing is held here.</source>
        <translation>Ni chedwir dim yma.</translation>
    </message>
    <message>
        <source>Print or give it</source>
        <translation>Ei argraffu neu ei roi</translation>
    </message>
    <message>
        <source>Promise, due {moment}: {what}</source>
        <translation>Addewid, i’w gadw erbyn {moment}: {what}</translation>
    </message>
    <message>
        <source>Promises still to be kept: {count}. Without a name and contact nobody can: keep them first, or say afterwards why not.</source>
        <translation>Addewidion i’w cadw o hyd: {count}. Heb enw a manylion cyswllt ni all neb eu cadw: cadwch nhw yn gyntaf, neu dywedwch wedyn pam na chawsant eu cadw.</translation>
    </message>
    <message>
        <source>Referral {reference} on {moment}</source>
        <translation>Atgyfeiriad {reference} ar {moment}</translation>
    </message>
    <message>
        <source>Spoken to there</source>
        <translation>Siaradwyd yno â</translation>
    </message>
    <message>
        <source>The names, contacts, notes and texts shown here are erased: at this desk, at every other desk of the shop, and in the county’s record.</source>
        <translation>Caiff yr enwau, y manylion cyswllt, y nodiadau a’r testunau a ddangosir yma eu dileu: wrth y ddesg hon, wrth bob desg arall yn y siop, ac yng nghofnod y sir.</translation>
    </message>
    <message>
        <source>The personal details were erased.</source>
        <translation>Cafodd y manylion personol eu dileu.</translation>
    </message>
    <message>
        <source>This can’t be undone.</source>
        <translation>Ni ellir dadwneud hyn.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Tocyn</translation>
    </message>
    <message>
        <source>To erase it, open the team leader’s view from a desk, with Ctrl L.</source>
        <translation>I’w ddileu, agorwch olwg yr arweinydd tîm o ddesg, gyda Ctrl L.</translation>
    </message>
    <message>
        <source>Visit on {moment}</source>
        <translation>Ymweliad: {moment}</translation>
    </message>
    <message>
        <source>What is held about this person</source>
        <translation>Beth a gedwir am y person hwn</translation>
    </message>
    <message>
        <source>What is held about {tickets}</source>
        <translation>Beth a gedwir am {tickets}</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Beth yw’r mater</translation>
    </message>
    <message>
        <source>What stays has no name: the days and times, services, needs and languages, and how each matter ended. They stay in the figures.</source>
        <translation>Nid oes enw ar yr hyn sy’n aros: y dyddiau a’r amserau, y gwasanaethau, yr anghenion a’r ieithoedd, a sut y daeth pob mater i ben. Maent yn aros yn y ffigurau.</translation>
    </message>
    <message>
        <source>What was printed, sent or saved as a file is not called back. Older backups hold the details until your ICT team deletes them.</source>
        <translation>Ni ellir galw’n ôl yr hyn a argraffwyd, a anfonwyd neu a gadwyd fel ffeil. Mae copïau wrth gefn hŷn yn dal y manylion nes i’ch tîm TGCh eu dileu.</translation>
    </message>
    <message>
        <source>What we saw</source>
        <translation>Beth a welsom</translation>
    </message>
    <message>
        <source>What you told us</source>
        <translation>Beth a ddywedoch wrthym</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>I ble</translation>
    </message>
    <message>
        <source>Whose details?</source>
        <translation>Manylion pwy?</translation>
    </message>
    <message>
        <source>You can ask us to erase these details.</source>
        <translation>Gallwch ofyn i ni ddileu’r manylion hyn.</translation>
    </message>
    <message>
        <source>{field}, from another desk</source>
        <translation>{field}, o ddesg arall</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>“{text}” is not a number of minutes after midnight.</source>
        <translation>Nid yw “{text}” yn nifer o funudau ar ôl hanner nos.</translation>
    </message>
    <message>
        <source>“{text}” is not an outcome of a call: AGENT, HANG or PHANTOM.</source>
        <translation>Nid yw “{text}” yn ganlyniad galwad: AGENT, HANG neu PHANTOM.</translation>
    </message>
    <message>
        <source>The call is before the arrival.</source>
        <translation>Mae’r alwad cyn y cyrraedd.</translation>
    </message>
    <message>
        <source>A CSV file in UTF-8 (or one packed as .csv.gz), separated by comma, semicolon or tab, with one visit in each row. The first line names the columns; others than these are passed over:</source>
        <translation>Ffeil CSV mewn UTF-8 (neu un wedi’i phacio fel .csv.gz), wedi’i gwahanu gan goma, hanner colon neu dab, gydag un ymweliad ym mhob rhes. Mae’r llinell gyntaf yn enwi’r colofnau; anwybyddir colofnau eraill:</translation>
    </message>
    <message>
        <source>A file with a wrong row is refused whole and each wrong row is listed; --skip-bad takes over the others. A file taken over before adds nothing.</source>
        <translation>Gwrthodir ffeil â rhes anghywir yn gyfan a rhestrir pob rhes anghywir; mae --skip-bad yn derbyn y lleill. Nid yw ffeil a dderbyniwyd o’r blaen yn ychwanegu dim.</translation>
    </message>
    <message>
        <source>A visit neither called nor served counts as left before being seen.</source>
        <translation>Mae ymweliad na chafodd ei alw na’i wasanaethu yn cyfrif fel un a adawodd cyn cael ei weld.</translation>
    </message>
    <message>
        <source>Other formats: --profile minutes-of-day (queue, day, arrived_min_of_day, called_min_of_day…) or --profile call-log (type, date, vru_entry, outcome, ser_start, ser_exit…).</source>
        <translation>Fformatau eraill: --profile minutes-of-day (queue, day, arrived_min_of_day, called_min_of_day…) neu --profile call-log (type, date, vru_entry, outcome, ser_start, ser_exit…).</translation>
    </message>
    <message>
        <source>Other names of columns: --columns arrival=arrived_at,finished=left_at</source>
        <translation>Enwau eraill ar golofnau: --columns arrival=arrived_at,finished=left_at</translation>
    </message>
    <message>
        <source>Serving starts before the arrival or the call.</source>
        <translation>Mae’r gwasanaethu’n dechrau cyn y cyrraedd neu’r alwad.</translation>
    </message>
    <message>
        <source>The finish is before an earlier step.</source>
        <translation>Mae’r diwedd cyn cam cynharach.</translation>
    </message>
    <message>
        <source>Times are written like 2026-11-19 10:42 or 2026-11-19T10:42:05 and may end in Z or an offset like +01:00. Without one they are the time in the United Kingdom. A time that came twice because the clocks went back is taken as the first, unless the step before it was later: then as the second.</source>
        <translation>Ysgrifennir amserau fel 2026-11-19 10:42 neu 2026-11-19T10:42:05 a gallant orffen â Z neu wrthbwys fel +01:00. Heb un, amser y Deyrnas Unedig ydynt. Cymerir amser a ddaeth ddwywaith am fod y clociau wedi’u troi’n ôl fel y cyntaf, oni bai bod y cam o’i flaen yn hwyrach: yna fel yr ail.</translation>
    </message>
    <message>
        <source>the id or name of the desk</source>
        <translation>id neu enw’r ddesg</translation>
    </message>
    <message>
        <source>the number on the ticket</source>
        <translation>y rhif ar y tocyn</translation>
    </message>
    <message>
        <source>what they came for (needed): the id or name of one of the shop’s services, or any name</source>
        <translation>yr hyn y daethant ar ei gyfer (angenrheidiol): id neu enw un o wasanaethau’r siop, neu unrhyw enw</translation>
    </message>
    <message>
        <source>when the right person began to serve them</source>
        <translation>pryd y dechreuodd y person cywir eu gwasanaethu</translation>
    </message>
    <message>
        <source>when the visitor arrived (needed)</source>
        <translation>pryd y cyrhaeddodd yr ymwelydd (angenrheidiol)</translation>
    </message>
    <message>
        <source>when they went</source>
        <translation>pryd yr aethant</translation>
    </message>
    <message>
        <source>when they were called</source>
        <translation>pryd y cawsant eu galw</translation>
    </message>
    <message>
        <source>“{name}” is not a column of this format.</source>
        <translation>Nid yw “{name}” yn un o golofnau’r fformat hwn.</translation>
    </message>
    <message>
        <source>“{text}” is not a date and time like 2026-11-19 10:42.</source>
        <translation>Nid yw “{text}” yn ddyddiad ac amser fel 2026-11-19 10:42.</translation>
    </message>
    <message>
        <source>There is no such date or time as “{text}”.</source>
        <translation>Nid oes dyddiad neu amser fel “{text}”.</translation>
    </message>
    <message>
        <source>The clocks went forward: there was no {time} that day.</source>
        <translation>Trowyd y clociau ymlaen: nid oedd {time} yn bod y diwrnod hwnnw.</translation>
    </message>
    <message>
        <source>The time of arrival is missing.</source>
        <translation>Mae’r amser cyrraedd ar goll.</translation>
    </message>
    <message>
        <source>The arrival is before 1980.</source>
        <translation>Mae’r cyrraedd cyn 1980.</translation>
    </message>
    <message>
        <source>From arrival to the last step it is more than 24 hours.</source>
        <translation>Mae mwy na 24 awr rhwng cyrraedd a’r cam olaf.</translation>
    </message>
    <message>
        <source>“{text}” has to be like arrival=arrived_at.</source>
        <translation>Rhaid i “{text}” fod fel arrival=arrived_at.</translation>
    </message>
    <message>
        <source>The service is missing.</source>
        <translation>Mae’r gwasanaeth ar goll.</translation>
    </message>
    <message>
        <source>The service, desk or ticket is too long or has a line break in it.</source>
        <translation>Mae’r gwasanaeth, y ddesg neu’r tocyn yn rhy hir neu mae toriad llinell ynddo.</translation>
    </message>
    <message>
        <source>The visit is later than now.</source>
        <translation>Mae’r ymweliad yn hwyrach na nawr.</translation>
    </message>
</context>
<context>
    <name>Hold</name>
    <message>
        <source>Waits for a private room</source>
        <translation>Aros am ystafell breifat</translation>
    </message>
    <message>
        <source>Waits for an interpreter</source>
        <translation>Aros am gyfieithydd ar y pryd</translation>
    </message>
    <message>
        <source>Waits for a colleague</source>
        <translation>Aros am gydweithiwr</translation>
    </message>
    <message>
        <source>Fetches or fills in papers</source>
        <translation>Nôl neu lenwi papurau</translation>
    </message>
    <message>
        <source>Asked for a moment</source>
        <translation>Wedi gofyn am funud</translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>“{part}” does not say on which days.</source>
        <translation>Nid yw “{part}” yn dweud ar ba ddyddiau.</translation>
    </message>
    <message>
        <source>“{part}” ends before it begins.</source>
        <translation>Mae “{part}” yn gorffen cyn iddo ddechrau.</translation>
    </message>
    <message>
        <source>“{part}” has neither days nor times.</source>
        <translation>Nid oes dyddiau nac amseroedd yn “{part}”.</translation>
    </message>
    <message>
        <source>“{part}” has to say from when it is counted: starting 2026-11-30.</source>
        <translation>Rhaid i “{part}” ddweud o ba bryd y mae’n cael ei gyfrif: starting 2026-11-30.</translation>
    </message>
    <message>
        <source>“{part}”: a month has no day “{word}”.</source>
        <translation>“{part}”: nid oes diwrnod “{word}” mewn mis.</translation>
    </message>
    <message>
        <source>“{part}”: “{word}” is no date. Write 2026-11-30.</source>
        <translation>“{part}”: nid yw “{word}” yn ddyddiad. Ysgrifennwch 2026-11-30.</translation>
    </message>
    <message>
        <source>“{part}”: “{word}” is no day. Write MO TU WE TH FR SA SU, or 1SA.</source>
        <translation>“{part}”: nid yw “{word}” yn ddiwrnod. Ysgrifennwch MO TU WE TH FR SA SU, neu 1SA.</translation>
    </message>
    <message>
        <source>“{part}”: “{word}” is no time of day. Write 09:00-17:00.</source>
        <translation>“{part}”: nid yw “{word}” yn amser o’r dydd. Ysgrifennwch 09:00-17:00.</translation>
    </message>
</context>
<context>
    <name>Interpreter</name>
    <message>
        <source> – only if they want no professional; never a child</source>
        <translation> – dim ond os nad ydynt am gael gweithiwr proffesiynol; byth blentyn</translation>
    </message>
    <message>
        <source>A colleague who speaks the language helped</source>
        <translation>Helpodd cydweithiwr sy’n siarad yr iaith</translation>
    </message>
    <message>
        <source>A complaint</source>
        <translation>Cwyn</translation>
    </message>
    <message>
        <source>A friend or relative</source>
        <translation>Ffrind neu berthynas</translation>
    </message>
    <message>
        <source>A man, please</source>
        <translation>Dyn, os gwelwch yn dda</translation>
    </message>
    <message>
        <source>A woman, please</source>
        <translation>Menyw, os gwelwch yn dda</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Diwrnod arall…</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gofynnwyd amdano</translation>
    </message>
    <message>
        <source>Benefits and money</source>
        <translation>Budd-daliadau ac arian</translation>
    </message>
    <message>
        <source>Births, deaths and marriages</source>
        <translation>Genedigaethau, marwolaethau a phriodasau</translation>
    </message>
    <message>
        <source>Book another…</source>
        <translation>Archebu un arall…</translation>
    </message>
    <message>
        <source>Book it</source>
        <translation>Archebu</translation>
    </message>
    <message>
        <source>Booked by mistake</source>
        <translation>Archebwyd trwy gamgymeriad</translation>
    </message>
    <message>
        <source>By telephone, now</source>
        <translation>Dros y ffôn, nawr</translation>
    </message>
    <message>
        <source>By video, now</source>
        <translation>Trwy fideo, nawr</translation>
    </message>
    <message>
        <source>Cancel it…</source>
        <translation>Ei ganslo…</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Wedi’i ganslo</translation>
    </message>
    <message>
        <source>Cancelling is free until {until}, then {cost}.</source>
        <translation>Gellir canslo am ddim tan {until}, wedyn {cost}.</translation>
    </message>
    <message>
        <source>Cancelling it costs {cost}.</source>
        <translation>Mae canslo’n costio {cost}.</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Wedi’i gadarnhau</translation>
    </message>
    <message>
        <source>Council tax</source>
        <translation>Treth gyngor</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Tafodiaith</translation>
    </message>
    <message>
        <source>F4 again: they are here, or can’t come.</source>
        <translation>F4 eto: maen nhw yma, neu ni allant ddod.</translation>
    </message>
    <message>
        <source>Failed to come</source>
        <translation>Heb ddod</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Wedi gorffen</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Health and care</source>
        <translation>Iechyd a gofal</translation>
    </message>
    <message>
        <source>Hear it first · F5</source>
        <translation>Ei glywed yn gyntaf · F5</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>Tai</translation>
    </message>
    <message>
        <source>I am coming</source>
        <translation>Rwy’n dod</translation>
    </message>
    <message>
        <source>In person, for a date</source>
        <translation>Wyneb yn wyneb, ar ddyddiad</translation>
    </message>
    <message>
        <source>Interpreter asked {time}</source>
        <translation>Gofyn am gyfieithydd {time}</translation>
    </message>
    <message>
        <source>Interpreter is coming</source>
        <translation>Mae cyfieithydd yn dod</translation>
    </message>
    <message>
        <source>Interpreter is here</source>
        <translation>Mae’r cyfieithydd yma</translation>
    </message>
    <message>
        <source>Interpreter {time}</source>
        <translation>Cyfieithydd {time}</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>Yma</translation>
    </message>
    <message>
        <source>It costs nothing.</source>
        <translation>Nid yw’n costio dim.</translation>
    </message>
    <message>
        <source>It is confirmed</source>
        <translation>Mae wedi’i gadarnhau</translation>
    </message>
    <message>
        <source>It is finished</source>
        <translation>Mae wedi gorffen</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Munudau</translation>
    </message>
    <message>
        <source>Nationality and settlement</source>
        <translation>Cenedligrwydd a setlo</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Ei angen erbyn</translation>
    </message>
    <message>
        <source>No language has that name. Try the name it has in English.</source>
        <translation>Nid oes iaith o’r enw hwnnw. Rhowch gynnig ar ei henw Saesneg.</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>Nid oes ei angen mwyach</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>Dim ystafell</translation>
    </message>
    <message>
        <source>Nobody came or answered</source>
        <translation>Ni ddaeth ac ni atebodd neb</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Wedi’i gynnig</translation>
    </message>
    <message>
        <source>Our reference is {reference}, the cost code {payer}. F4 again once they answer.</source>
        <translation>Ein cyfeirnod yw {reference}, y cod cost {payer}. F4 eto pan fyddant yn ateb.</translation>
    </message>
    <message>
        <source>Our reference is {reference}. F4 again: how it went on.</source>
        <translation>Ein cyfeirnod yw {reference}. F4 eto: sut aeth pethau ymlaen.</translation>
    </message>
    <message>
        <source>Point to your language</source>
        <translation>Pwyntiwch at eich iaith</translation>
    </message>
    <message>
        <source>Ring {number}. F4 again: they are here, or can’t come.</source>
        <translation>Ffoniwch {number}. F4 eto: maen nhw yma, neu ni allant ddod.</translation>
    </message>
    <message>
        <source>Ring {provider} now: {phone}</source>
        <translation>Ffoniwch {provider} nawr: {phone}</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Ystafell</translation>
    </message>
    <message>
        <source>Schools and children</source>
        <translation>Ysgolion a phlant</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Rhywbeth arall</translation>
    </message>
    <message>
        <source>The interpreter is here, or on the line</source>
        <translation>Mae’r cyfieithydd yma, neu ar y lein</translation>
    </message>
    <message>
        <source>The provider has nobody</source>
        <translation>Nid oes gan y darparwr neb</translation>
    </message>
    <message>
        <source>The relative or friend is an adult</source>
        <translation>Mae’r perthynas neu’r ffrind yn oedolyn</translation>
    </message>
    <message>
        <source>The visitor does not want it, or has gone</source>
        <translation>Nid yw’r ymwelydd am ei gael, neu mae wedi mynd</translation>
    </message>
    <message>
        <source>The visitor was promised it for {day}.</source>
        <translation>Addawyd ef i’r ymwelydd erbyn {day}.</translation>
    </message>
    <message>
        <source>They offer somebody</source>
        <translation>Maen nhw’n cynnig rhywun</translation>
    </message>
    <message>
        <source>They were offered a professional</source>
        <translation>Cynigiwyd gweithiwr proffesiynol iddynt</translation>
    </message>
    <message>
        <source>Touch it again, or press Enter, to choose it.</source>
        <translation>Cyffyrddwch eto, neu bwyswch Enter, i’w ddewis.</translation>
    </message>
    <message>
        <source>Translation by {time}</source>
        <translation>Cyfieithiad erbyn {time}</translation>
    </message>
    <message>
        <source>Type to find a language</source>
        <translation>Teipiwch i ganfod iaith</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Am beth mae</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Who is in the shop?</source>
        <translation>Pwy sydd yn y siop?</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Pwy sy’n talu</translation>
    </message>
    <message>
        <source>Why is it cancelled?</source>
        <translation>Pam mae’n cael ei ganslo?</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Geiriau</translation>
    </message>
    <message>
        <source>Written translation</source>
        <translation>Cyfieithiad ysgrifenedig</translation>
    </message>
    <message>
        <source>a friend or relative</source>
        <translation>ffrind neu berthynas</translation>
    </message>
    <message>
        <source>a man</source>
        <translation>dyn</translation>
    </message>
    <message>
        <source>a woman</source>
        <translation>menyw</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>unrhyw un</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>dros y ffôn</translation>
    </message>
    <message>
        <source>by video</source>
        <translation>trwy fideo</translation>
    </message>
    <message>
        <source>everyday speech</source>
        <translation>iaith bob dydd</translation>
    </message>
    <message>
        <source>first language</source>
        <translation>iaith gyntaf</translation>
    </message>
    <message>
        <source>fluent</source>
        <translation>rhugl</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>wyneb yn wyneb</translation>
    </message>
    <message>
        <source>interpreting {cost}</source>
        <translation>cyfieithu ar y pryd {cost}</translation>
    </message>
    <message>
        <source>interprets just now</source>
        <translation>yn cyfieithu ar hyn o bryd</translation>
    </message>
    <message>
        <source>is here</source>
        <translation>yma</translation>
    </message>
    <message>
        <source>is not here</source>
        <translation>ddim yma</translation>
    </message>
    <message>
        <source>its own name can’t be shown here</source>
        <translation>ni ellir dangos ei henw ei hun yma</translation>
    </message>
    <message>
        <source>no answer yet: ring them</source>
        <translation>dim ateb eto: ffoniwch nhw</translation>
    </message>
    <message>
        <source>not here today</source>
        <translation>ddim yma heddiw</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>ddim nawr</translation>
    </message>
    <message>
        <source>on duty</source>
        <translation>ar ddyletswydd</translation>
    </message>
    <message>
        <source>outside their hours {cost}</source>
        <translation>y tu allan i’w horiau {cost}</translation>
    </message>
    <message>
        <source>perhaps here: ring</source>
        <translation>efallai yma: ffoniwch</translation>
    </message>
    <message>
        <source>short notice {cost}</source>
        <translation>rhybudd byr {cost}</translation>
    </message>
    <message>
        <source>should be here: ring them</source>
        <translation>dylai fod yma: ffoniwch nhw</translation>
    </message>
    <message>
        <source>such as 4/12 14:30</source>
        <translation>megis 4/12 14:30</translation>
    </message>
    <message>
        <source>the time is over: is it finished?</source>
        <translation>mae’r amser ar ben: a yw wedi gorffen?</translation>
    </message>
    <message>
        <source>translating {cost}</source>
        <translation>cyfieithu {cost}</translation>
    </message>
    <message>
        <source>travel {cost}</source>
        <translation>teithio {cost}</translation>
    </message>
    <message>
        <source>within a day: remind the visitor</source>
        <translation>o fewn diwrnod: atgoffwch yr ymwelydd</translation>
    </message>
    <message>
        <source>writes it too</source>
        <translation>yn ei hysgrifennu hefyd</translation>
    </message>
    <message>
        <source>written translation</source>
        <translation>cyfieithiad ysgrifenedig</translation>
    </message>
    <message>
        <source>{cost} for {minutes} min</source>
        <translation>{cost} am {minutes} mun</translation>
    </message>
    <message>
        <source>{name} for {ticket}</source>
        <translation>{name} ar gyfer {ticket}</translation>
    </message>
    <message>
        <source>{name} is booked for {ticket}.</source>
        <translation>Archebwyd {name} ar gyfer {ticket}.</translation>
    </message>
    <message>
        <source>{name}: {way}</source>
        <translation>{name}: {way}</translation>
    </message>
    <message>
        <source>{person} is asked to interpret for {ticket}.</source>
        <translation>Gofynnir i {person} gyfieithu ar gyfer {ticket}.</translation>
    </message>
    <message>
        <source>{place} asks {person} to interpret {name}.</source>
        <translation>Mae {place} yn gofyn i {person} gyfieithu {name}.</translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s), {cost}</source>
        <translation>
            <numerusform>Dim archebion, {cost}</numerusform>
            <numerusform>%n archeb, {cost}</numerusform>
            <numerusform>%n archeb, {cost}</numerusform>
            <numerusform>%n archeb, {cost}</numerusform>
            <numerusform>%n archeb, {cost}</numerusform>
        </translation>
    </message>
    <message>
        <source>Another time or length…</source>
        <translation>Amser neu hyd arall…</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Sut mae’n sefyll</translation>
    </message>
    <message>
        <source>Interpreters</source>
        <translation>Cyfieithwyr</translation>
    </message>
    <message>
        <source>It could not be said aloud: look at the sound of this computer.</source>
        <translation>Ni ellid ei ddweud yn uchel: edrychwch ar sain y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Ei symud</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>No voice on this computer speaks it.</source>
        <translation>Nid oes llais ar y cyfrifiadur hwn sy’n ei siarad.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agored</translation>
    </message>
    <message>
        <source>Put it down</source>
        <translation>Ei nodi</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>The interpreter’s number</source>
        <translation>Rhif y cyfieithydd</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Nid oes un.</translation>
    </message>
    <message>
        <source>To look after</source>
        <translation>I ofalu amdanynt</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Wedi aros</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>Who comes?</source>
        <translation>Pwy sy’n dod?</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Gyda</translation>
    </message>
    <message>
        <source>the person or room is booked twice</source>
        <translation>mae’r person neu’r ystafell wedi’u harchebu ddwywaith</translation>
    </message>
    <message>
        <source>two desks said different things</source>
        <translation>dywedodd dwy ddesg bethau gwahanol</translation>
    </message>
    <message>
        <source>No font here shows the own name of: {names}. They stand in English.</source>
        <translation>Nid oes ffont yma sy’n dangos enw ei hun: {names}. Maen nhw yn Saesneg.</translation>
    </message>
    <message>
        <source>Print the card</source>
        <translation>Argraffu’r cerdyn</translation>
    </message>
    <message>
        <source>Save the card</source>
        <translation>Cadw’r cerdyn</translation>
    </message>
    <message>
        <source>The card of languages did not print.</source>
        <translation>Ni argraffwyd y cerdyn ieithoedd.</translation>
    </message>
    <message>
        <source>A colleague is asked to translate for {ticket}.</source>
        <translation>Gofynnwyd i gydweithiwr gyfieithu ar gyfer {ticket}.</translation>
    </message>
    <message>
        <source>Counted as {words} words.</source>
        <translation>Cyfrifir fel {words} o eiriau.</translation>
    </message>
    <message>
        <source>Give them the text. It is promised to the visitor.</source>
        <translation>Rhowch y testun iddynt. Mae wedi’i addo i’r ymwelydd.</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Wedi’i drosglwyddo</translation>
    </message>
    <message>
        <source>Has come back</source>
        <translation>Wedi dod yn ôl</translation>
    </message>
    <message>
        <source>How did the visitor get it?</source>
        <translation>Sut y cafodd yr ymwelydd ef?</translation>
    </message>
    <message>
        <source>How the visitor can be reached</source>
        <translation>Sut mae cyrraedd yr ymwelydd</translation>
    </message>
    <message>
        <source>I will do it</source>
        <translation>Fe’i gwnaf</translation>
    </message>
    <message>
        <source>Interpreters and translations booked</source>
        <translation>Cyfieithwyr a chyfieithiadau a archebwyd</translation>
    </message>
    <message>
        <source>It is promised to the visitor. Our reference is {reference}; Ctrl Shift I: how it goes on.</source>
        <translation>Mae wedi’i addo i’r ymwelydd. Ein cyfeirnod yw {reference}; Ctrl Shift I: sut mae’n mynd rhagddo.</translation>
    </message>
    <message>
        <source>It never came</source>
        <translation>Ni ddaeth o gwbl</translation>
    </message>
    <message>
        <source>Never came</source>
        <translation>Ni ddaeth</translation>
    </message>
    <message>
        <source>No interpreter and no translation is booked.</source>
        <translation>Nid oes cyfieithydd na chyfieithiad wedi’i archebu.</translation>
    </message>
    <message>
        <source>The translation has come back</source>
        <translation>Mae’r cyfieithiad wedi dod yn ôl</translation>
    </message>
    <message>
        <source>The visitor has it…</source>
        <translation>Mae gan yr ymwelydd ef…</translation>
    </message>
    <message>
        <source>Their number is {number}.</source>
        <translation>Eu rhif yw {number}.</translation>
    </message>
    <message>
        <source>They can do it</source>
        <translation>Gallant ei wneud</translation>
    </message>
    <message>
        <source>Translation has come</source>
        <translation>Mae’r cyfieithiad wedi dod</translation>
    </message>
    <message>
        <source>{what}: translation, {name}</source>
        <translation>{what}: cyfieithiad, {name}</translation>
    </message>
    <message>
        <source>Which document</source>
        <translation>Pa ddogfen</translation>
    </message>
    <message>
        <source>due within a day: ask how far it is</source>
        <translation>mae ei angen o fewn diwrnod: gofynnwch sut mae’n mynd</translation>
    </message>
    <message>
        <source>or pages, such as 2 p</source>
        <translation>neu dudalennau, megis 2 t</translation>
    </message>
    <message>
        <source>see that the visitor gets it</source>
        <translation>gofalwch fod yr ymwelydd yn ei gael</translation>
    </message>
    <message>
        <source>should be back: ring them</source>
        <translation>dylai fod yn ôl: ffoniwch nhw</translation>
    </message>
    <message>
        <source>the provider reads this: no names</source>
        <translation>bydd y darparwr yn darllen hwn: dim enwau</translation>
    </message>
    <message>
        <source>{place} asks {person} to translate a text: {name}.</source>
        <translation>Mae {place} yn gofyn i {person} gyfieithu testun: {name}.</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Cydweithwyr</translation>
    </message>
    <message>
        <source>Every language</source>
        <translation>Pob iaith</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Pawb</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>An e-mail to {provider} is on its way, with an invitation.</source>
        <translation>Mae e-bost at {provider} ar ei ffordd, gyda gwahoddiad.</translation>
    </message>
    <message>
        <source>An e-mail to {provider} is on its way, with the date it is due.</source>
        <translation>Mae e-bost at {provider} ar ei ffordd, gyda’r dyddiad y mae ei angen.</translation>
    </message>
    <message>
        <source>the e-mail has not gone yet: ring them if it is urgent</source>
        <translation>nid yw’r e-bost wedi mynd eto: ffoniwch nhw os yw’n fater brys</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Asked for: {value}</source>
        <translation>Gofynnir am: {value}</translation>
    </message>
    <message>
        <source>Cancelled: interpreter, reference {reference}, {site}</source>
        <translation>Canslwyd: cyfieithydd, cyfeirnod {reference}, {site}</translation>
    </message>
    <message>
        <source>Changed: interpreter wanted, reference {reference}, {site}</source>
        <translation>Newidiwyd: angen cyfieithydd, cyfeirnod {reference}, {site}</translation>
    </message>
    <message>
        <source>Cost code: {value}</source>
        <translation>Cod cost: {value}</translation>
    </message>
    <message>
        <source>Dialect: {value}</source>
        <translation>Tafodiaith: {value}</translation>
    </message>
    <message>
        <source>How: {value}</source>
        <translation>Sut: {value}</translation>
    </message>
    <message>
        <source>Interpreter wanted, reference {reference}, {site}</source>
        <translation>Angen cyfieithydd, cyfeirnod {reference}, {site}</translation>
    </message>
    <message>
        <source>Interpreter: {name}, {kind}</source>
        <translation>Cyfieithydd: {name}, {kind}</translation>
    </message>
    <message>
        <source>Language: {value}</source>
        <translation>Iaith: {value}</translation>
    </message>
    <message>
        <source>Length: about {value} words</source>
        <translation>Hyd: tua {value} gair</translation>
    </message>
    <message>
        <source>Length: {value} minutes</source>
        <translation>Hyd: {value} munud</translation>
    </message>
    <message>
        <source>Needed by: {value}</source>
        <translation>Ei angen erbyn: {value}</translation>
    </message>
    <message>
        <source>Our booking has changed. Please confirm it anew.</source>
        <translation>Mae ein harcheb wedi newid. Cadarnhewch hi o’r newydd.</translation>
    </message>
    <message>
        <source>Our reference: {value}</source>
        <translation>Ein cyfeirnod: {value}</translation>
    </message>
    <message>
        <source>Please book this for us, and tell us who comes.</source>
        <translation>Archebwch hyn i ni, a dywedwch wrthym pwy sy’n dod.</translation>
    </message>
    <message>
        <source>We no longer need this. Please cancel it.</source>
        <translation>Nid oes angen hyn arnom mwyach. Canslwch ef.</translation>
    </message>
    <message>
        <source>What it is about: {value}</source>
        <translation>Am beth mae: {value}</translation>
    </message>
    <message>
        <source>When: {value}</source>
        <translation>Pryd: {value}</translation>
    </message>
    <message>
        <source>Where: {value}</source>
        <translation>Ble: {value}</translation>
    </message>
    <message>
        <source>You can reach us at: {value}</source>
        <translation>Gallwch gysylltu â ni yn: {value}</translation>
    </message>
    <message>
        <source>Cancelled: translation, reference {reference}, {site}</source>
        <translation>Canslwyd: cyfieithiad, cyfeirnod {reference}, {site}</translation>
    </message>
    <message>
        <source>Changed: translation wanted, reference {reference}, {site}</source>
        <translation>Newidiwyd: angen cyfieithiad, cyfeirnod {reference}, {site}</translation>
    </message>
    <message>
        <source>Document: {value}</source>
        <translation>Dogfen: {value}</translation>
    </message>
    <message>
        <source>Please translate this for us. Tell us that you can, and how we send you the text.</source>
        <translation>Cyfieithwch hwn inni, os gwelwch yn dda. Rhowch wybod y gallwch, a sut mae anfon y testun atoch.</translation>
    </message>
    <message>
        <source>Translation wanted, reference {reference}, {site}</source>
        <translation>Angen cyfieithiad, cyfeirnod {reference}, {site}</translation>
    </message>
    <message>
        <source>Translation: {name}</source>
        <translation>Cyfieithiad: {name}</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Page up</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Ctrl Del</source>
        <translation>Ctrl Del</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Polish</source>
        <translation>Pwyleg</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>Punjabi</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rwmaneg</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Wcreineg</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Wrdw</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>Gujarati</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>Bengaleg</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabeg</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Tsieinëeg</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portiwgaleg</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Lithwaneg</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Cymraeg</translation>
    </message>
    <message>
        <source>Romani</source>
        <translation>Romani</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Rwseg</translation>
    </message>
    <message>
        <source>Scots</source>
        <translation>Sgoteg</translation>
    </message>
    <message>
        <source>Scottish Gaelic</source>
        <translation>Gaeleg yr Alban</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbeg</translation>
    </message>
    <message>
        <source>Shona</source>
        <translation>Shona</translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation>Sinhaleg</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slofaceg</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Slofeneg</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>Somaleg</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Sbaeneg</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>Swahili</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Swedeg</translation>
    </message>
    <message>
        <source>Tagalog</source>
        <translation>Tagalog</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamileg</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>Telugu</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thai</translation>
    </message>
    <message>
        <source>Tigrinya</source>
        <translation>Tigrinya</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Tyrceg</translation>
    </message>
    <message>
        <source>Afrikaans</source>
        <translation>Affricaneg</translation>
    </message>
    <message>
        <source>Akan</source>
        <translation>Acaneg</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>Albaneg</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation>Amhareg</translation>
    </message>
    <message>
        <source>Angloromani</source>
        <translation>Angloromani</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>Bosnieg</translation>
    </message>
    <message>
        <source>British Sign Language</source>
        <translation>Iaith Arwyddion Prydain</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bwlgareg</translation>
    </message>
    <message>
        <source>Cantonese</source>
        <translation>Cantoneg</translation>
    </message>
    <message>
        <source>Cornish</source>
        <translation>Cernyweg</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Croateg</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tsieceg</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Daneg</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Iseldireg</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Saesneg</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Estoneg</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Ffinneg</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Ffrangeg</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Almaeneg</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Groeg</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebraeg</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Hwngareg</translation>
    </message>
    <message>
        <source>Igbo</source>
        <translation>Igbo</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>Gwyddeleg</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Eidaleg</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japaneeg</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Coreeg</translation>
    </message>
    <message>
        <source>Krio</source>
        <translation>Krio</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>Cwrdeg</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Latfieg</translation>
    </message>
    <message>
        <source>Lingala</source>
        <translation>Lingala</translation>
    </message>
    <message>
        <source>Luganda</source>
        <translation>Luganda</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>Maleieg</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>Malayalam</translation>
    </message>
    <message>
        <source>Maltese</source>
        <translation>Malteg</translation>
    </message>
    <message>
        <source>Mandarin</source>
        <translation>Mandarin</translation>
    </message>
    <message>
        <source>Manx</source>
        <translation>Manaweg</translation>
    </message>
    <message>
        <source>Marathi</source>
        <translation>Marathi</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>Nepaleg</translation>
    </message>
    <message>
        <source>Pahari-Potwari</source>
        <translation>Pahari-Potwari</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>Pashto</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Perseg</translation>
    </message>
    <message>
        <source>Yiddish</source>
        <translation>Iddew-Almaeneg</translation>
    </message>
    <message>
        <source>Yoruba</source>
        <translation>Iorwba</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Fietnameg</translation>
    </message>
</context>
<context>
    <name>LanguageCard</name>
    <message>
        <source>Point to your language</source>
        <translation>Pwyntiwch at eich iaith</translation>
    </message>
    <message>
        <source>Point to your language, more</source>
        <translation>Pwyntiwch at eich iaith, rhagor</translation>
    </message>
</context>
<context>
    <name>Leader</name>
    <message>
        <source>All desks</source>
        <translation>Pob desg</translation>
    </message>
    <message>
        <source>due within {minutes} minutes</source>
        <translation>i’w gweld o fewn {minutes} munud</translation>
    </message>
    <message>
        <source>seen in {minutes} min today</source>
        <translation>wedi’u gweld mewn {minutes} mun heddiw</translation>
    </message>
    <message>
        <source>{figure}, target missed</source>
        <translation>{figure}, methwyd y targed</translation>
    </message>
    <message>
        <source>{visit}, past the target</source>
        <translation>{visit}, dros y targed</translation>
    </message>
    <message>
        <source>← and → go from visit to visit.</source>
        <translation>Mae ← ac → yn mynd o ymweliad i ymweliad.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Y diwrnod cynt</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Dewis diwrnod</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Y diwrnod wedyn</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Cadw fel PDF</translation>
    </message>
    <message>
        <source>In the folder {folder}</source>
        <translation>Yn y ffolder {folder}</translation>
    </message>
    <message>
        <source>Nobody was checked in at {place}. Choose another day above.</source>
        <translation>Ni chofrestrwyd neb yn {place}. Dewiswch ddiwrnod arall uchod.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Yn darllen…</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Cadw fel CSV</translation>
    </message>
    <message>
        <source>Save for Excel</source>
        <translation>Cadw ar gyfer Excel</translation>
    </message>
    <message>
        <source>No visits on this day</source>
        <translation>Dim ymweliadau ar y diwrnod hwn</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Agor y ffolder</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Heb ei gadw</translation>
    </message>
    <message>
        <source>Live queue</source>
        <translation>Ciw byw</translation>
    </message>
    <message>
        <source>Save the wait log of {day}</source>
        <translation>Cadw cofnod aros {day}</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Wedi’i gadw: {file}</translation>
    </message>
    <message>
        <source>Saving {file}…</source>
        <translation>Yn cadw {file}…</translation>
    </message>
    <message>
        <source>Shown: {desks}. Choose desks</source>
        <translation>Yn dangos: {desks}. Dewis desgiau</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Y mis nesaf</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Y mis cynt</translation>
    </message>
    <message>
        <source>all desks</source>
        <translation>pob desg</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Desgiau</translation>
    </message>
    <message>
        <source>No desk was opened yet.</source>
        <translation>Nid oes desg wedi’i hagor eto.</translation>
    </message>
    <message>
        <source>The file could not be made. Nothing was changed. Please try another kind.</source>
        <translation>Ni ellid gwneud y ffeil. Ni newidiwyd dim. Rhowch gynnig ar fath arall.</translation>
    </message>
    <message>
        <source>Daily wait log</source>
        <translation>Cofnod aros dyddiol</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Yn gyfredol</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Ni ellid ei ddarllen</translation>
    </message>
    <message>
        <source>at {place} for {time}</source>
        <translation>wrth {place} ers {time}</translation>
    </message>
    <message>
        <source>from {place} to {receiver}</source>
        <translation>o {place} i {receiver}</translation>
    </message>
    <message>
        <source>handed on twice</source>
        <translation>trosglwyddwyd ddwywaith</translation>
    </message>
    <message>
        <source>one more is allowed</source>
        <translation>caniateir un arall</translation>
    </message>
    <message>
        <source>waiting for {time}</source>
        <translation>yn aros ers {time}</translation>
    </message>
    <message>
        <source>Allow another hand-off</source>
        <translation>Caniatáu trosglwyddiad arall</translation>
    </message>
    <message>
        <source>Handed on, still here</source>
        <translation>Trosglwyddwyd, yma o hyd</translation>
    </message>
    <message>
        <source>Who may be handed on once more?</source>
        <translation>Pwy gaiff ei drosglwyddo unwaith eto?</translation>
    </message>
    <message>
        <source>Why is {ticket} handed on once more?</source>
        <translation>Pam mae {ticket} yn cael ei drosglwyddo unwaith eto?</translation>
    </message>
    <message>
        <source>team leader</source>
        <translation>arweinydd tîm</translation>
    </message>
    <message>
        <source>As the desk here knows it</source>
        <translation>Fel y mae’r ddesg yma’n ei wybod</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>Documents we have seen</source>
        <translation>Dogfennau a welsom</translation>
    </message>
    <message>
        <source>Help they may need</source>
        <translation>Cymorth y gall fod ei angen</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>Sut i gysylltu â nhw</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Please tell us, with the reference, whether you can see them, and later whether they came. You can reach us at: {contact}.</source>
        <translation>Rhowch wybod inni, gyda’r cyfeirnod, a allwch eu gweld, ac wedyn a ddaethon nhw. Gallwch gysylltu â ni yn: {contact}.</translation>
    </message>
    <message>
        <source>Referral {reference} from {site}</source>
        <translation>Atgyfeiriad {reference} gan {site}</translation>
    </message>
    <message>
        <source>The visitor agreed that we tell you this, and nothing else:</source>
        <translation>Cytunodd yr ymwelydd inni ddweud hyn wrthych, a dim byd arall:</translation>
    </message>
    <message>
        <source>The visitor will tell you themselves what it is about. They carry a slip with our reference.</source>
        <translation>Bydd yr ymwelydd yn dweud wrthych eu hunain beth yw’r mater. Mae ganddyn nhw slip gyda’n cyfeirnod.</translation>
    </message>
    <message>
        <source>We have not spoken to anybody at your office about it yet.</source>
        <translation>Nid ydym wedi siarad â neb yn eich swyddfa amdano eto.</translation>
    </message>
    <message>
        <source>We have referred a visitor to you for: {service}. Our reference is {reference}.</source>
        <translation>Rydym wedi atgyfeirio ymwelydd atoch ar gyfer: {service}. Ein cyfeirnod yw {reference}.</translation>
    </message>
    <message>
        <source>We spoke to {person}, who expects the visitor.</source>
        <translation>Siaradom â {person}, sy’n disgwyl yr ymwelydd.</translation>
    </message>
    <message>
        <source>What they came for</source>
        <translation>Pam y daethon nhw</translation>
    </message>
    <message>
        <source>What they told us</source>
        <translation>Yr hyn a ddywedon nhw wrthym</translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message>
        <source>Interpreter</source>
        <translation>Cyfieithydd ar y pryd</translation>
    </message>
    <message>
        <source>BSL</source>
        <translation>BSL</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Print bras</translation>
    </message>
    <message>
        <source>Step-free desk</source>
        <translation>Desg heb risiau</translation>
    </message>
    <message>
        <source>Private room</source>
        <translation>Ystafell breifat</translation>
    </message>
    <message>
        <source>Can’t wait long</source>
        <translation>Methu aros yn hir</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>day {number} of the month</source>
        <translation>diwrnod {number} o’r mis</translation>
    </message>
    <message>
        <source>every {number} months</source>
        <translation>bob {number} mis</translation>
    </message>
    <message>
        <source>every {number} weeks</source>
        <translation>bob {number} wythnos</translation>
    </message>
    <message>
        <source>fifth {day} of the month</source>
        <translation>pumed {day} y mis</translation>
    </message>
    <message>
        <source>first {day} of the month</source>
        <translation>{day} cyntaf y mis</translation>
    </message>
    <message>
        <source>fourth {day} of the month</source>
        <translation>pedwerydd {day} y mis</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>o {day}</translation>
    </message>
    <message>
        <source>last but one {day} of the month</source>
        <translation>{day} olaf ond un y mis</translation>
    </message>
    <message>
        <source>last day of the month</source>
        <translation>diwrnod olaf y mis</translation>
    </message>
    <message>
        <source>last {day} of the month</source>
        <translation>{day} olaf y mis</translation>
    </message>
    <message>
        <source>on bank holidays too</source>
        <translation>ar wyliau banc hefyd</translation>
    </message>
    <message>
        <source>second {day} of the month</source>
        <translation>ail {day} y mis</translation>
    </message>
    <message>
        <source>third {day} of the month</source>
        <translation>trydydd {day} y mis</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>hyd at {day}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heddiw</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>yfory</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>tan {time}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} i {last}</translation>
    </message>
    <message>
        <source>{number} days before the month ends</source>
        <translation>{number} diwrnod cyn diwedd y mis</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Resolved here</source>
        <translation>Datryswyd yma</translation>
    </message>
    <message>
        <source>Information given</source>
        <translation>Rhoddwyd gwybodaeth</translation>
    </message>
    <message>
        <source>Form taken</source>
        <translation>Derbyniwyd ffurflen</translation>
    </message>
    <message>
        <source>Appointment made</source>
        <translation>Trefnwyd apwyntiad</translation>
    </message>
    <message>
        <source>Sent to another office</source>
        <translation>Anfonwyd i swyddfa arall</translation>
    </message>
    <message>
        <source>Call-back promised</source>
        <translation>Addawyd galwad yn ôl</translation>
    </message>
    <message>
        <source>Not resolved</source>
        <translation>Heb ei ddatrys</translation>
    </message>
    <message>
        <source>Full details taken</source>
        <translation>Cymerwyd y manylion llawn</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>(address:port, or a port such as /dev/usb/lp0; empty for none)</source>
        <translation>(cyfeiriad:porth, neu borth fel /dev/usb/lp0; gwag os nad oes un)</translation>
    </message>
    <message>
        <source>(from {least} to {most})</source>
        <translation>(o {least} i {most})</translation>
    </message>
    <message>
        <source>(its name on this computer)</source>
        <translation>(ei enw ar y cyfrifiadur hwn)</translation>
    </message>
    <message>
        <source>A4 paper takes 32 cells by 27 lines; a line goes to the page’s number.</source>
        <translation>Mae papur A4 yn dal 32 o gelloedd a 27 o linellau; rhif y dudalen sy’n cymryd un llinell.</translation>
    </message>
    <message>
        <source>Cells in a line</source>
        <translation>Celloedd mewn llinell</translation>
    </message>
    <message>
        <source>Contracted Braille (grade 2)</source>
        <translation>Braille cywasgedig (gradd 2)</translation>
    </message>
    <message>
        <source>Embosser</source>
        <translation>Boglynnydd</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Lines on a page</source>
        <translation>Llinellau ar dudalen</translation>
    </message>
    <message>
        <source>Printer and Braille at this desk</source>
        <translation>Argraffydd a Braille wrth y ddesg hon</translation>
    </message>
    <message>
        <source>Printer for pages</source>
        <translation>Argraffydd tudalennau</translation>
    </message>
    <message>
        <source>This is no address or port.</source>
        <translation>Nid cyfeiriad na phorth mo hwn.</translation>
    </message>
    <message>
        <source>Write a number from {least} to {most}.</source>
        <translation>Ysgrifennwch rif o {least} i {most}.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>No ticket printer is set up for this desk.</source>
        <translation>Nid oes argraffydd tocynnau wedi’i osod ar gyfer y ddesg hon.</translation>
    </message>
    <message>
        <source>The printer’s address in the settings can’t be right. Ask whoever set it up.</source>
        <translation>Ni all cyfeiriad yr argraffydd yn y gosodiadau fod yn gywir. Gofynnwch i’r sawl a’i gosododd.</translation>
    </message>
    <message>
        <source>The ticket printer was not found. Check that it is on and plugged in.</source>
        <translation>Ni chafwyd hyd i’r argraffydd tocynnau. Gwnewch yn siŵr ei fod ymlaen a bod y plwg i mewn.</translation>
    </message>
    <message>
        <source>The ticket printer does not take tickets just now. Turn it off and on, then try again.</source>
        <translation>Nid yw’r argraffydd tocynnau’n derbyn tocynnau ar hyn o bryd. Diffoddwch ef a’i droi ymlaen, yna ceisiwch eto.</translation>
    </message>
    <message>
        <source>The ticket printer does not answer. Check that it is on, then try again.</source>
        <translation>Nid yw’r argraffydd tocynnau’n ateb. Gwnewch yn siŵr ei fod ymlaen, yna ceisiwch eto.</translation>
    </message>
    <message>
        <source>The ticket printer has no paper. Put in a roll and try again.</source>
        <translation>Nid oes papur yn yr argraffydd tocynnau. Rhowch rolyn i mewn a cheisiwch eto.</translation>
    </message>
    <message>
        <source>The ticket printer is not ready. Close its cover and look for a light, then try again.</source>
        <translation>Nid yw’r argraffydd tocynnau’n barod. Caewch ei glawr a chwiliwch am olau, yna ceisiwch eto.</translation>
    </message>
    <message>
        <source>The ticket printer stopped in the middle. Tear off what came out and print it again.</source>
        <translation>Stopiodd yr argraffydd tocynnau ar y canol. Rhwygwch yr hyn a ddaeth allan ac argraffwch y tocyn eto.</translation>
    </message>
    <message>
        <source>The ticket printer did not say that the ticket came out. Look before you print it again.</source>
        <translation>Ni ddywedodd yr argraffydd tocynnau fod y tocyn wedi dod allan. Edrychwch cyn ei argraffu eto.</translation>
    </message>
    <message>
        <source>This computer can’t reach USB ticket printers yet. Ask whoever set it up.</source>
        <translation>Ni all y cyfrifiadur hwn gyrraedd argraffwyr tocynnau USB eto. Gofynnwch i’r sawl a’i gosododd.</translation>
    </message>
    <message>
        <source>This computer does not let the program use the printer. Ask whoever set it up.</source>
        <translation>Nid yw’r cyfrifiadur hwn yn gadael i’r rhaglen ddefnyddio’r argraffydd. Gofynnwch i’r sawl a’i gosododd.</translation>
    </message>
    <message>
        <source>This computer has no printing set up. Ask whoever looks after it.</source>
        <translation>Nid oes argraffu wedi’i osod ar y cyfrifiadur hwn. Gofynnwch i’r sawl sy’n gofalu amdano.</translation>
    </message>
    <message>
        <source>The computer’s printer did not take the ticket. Check the printer chosen in the settings.</source>
        <translation>Ni dderbyniodd argraffydd y cyfrifiadur y tocyn. Gwiriwch yr argraffydd a ddewiswyd yn y gosodiadau.</translation>
    </message>
    <message>
        <source>The ticket is still waiting at the printer. Look there before you print it again.</source>
        <translation>Mae’r tocyn yn dal i aros wrth yr argraffydd. Edrychwch yno cyn ei argraffu eto.</translation>
    </message>
    <message>
        <source>No printer for pages is set up for this desk. Save the page instead, or ask who set it up.</source>
        <translation>Does dim argraffydd tudalennau wedi’i osod ar gyfer y ddesg hon. Cadwch y dudalen yn lle hynny, neu gofynnwch i bwy bynnag a’i gosododd.</translation>
    </message>
    <message>
        <source>No embosser is set up for this desk. Save the file instead.</source>
        <translation>Nid oes boglynnydd wedi’i osod ar gyfer y ddesg hon. Cadwch y ffeil yn lle hynny.</translation>
    </message>
    <message>
        <source>The embosser does not take the document. Check that it is on and connected, then try again.</source>
        <translation>Nid yw’r boglynnydd yn derbyn y ddogfen. Gwiriwch ei fod ymlaen ac wedi’i gysylltu, yna rhowch gynnig arall arni.</translation>
    </message>
</context>
<context>
    <name>Priority</name>
    <message>
        <source>Unwell or in pain</source>
        <translation>Yn sâl neu mewn poen</translation>
    </message>
    <message>
        <source>Distressed</source>
        <translation>Yn ofidus</translation>
    </message>
    <message>
        <source>With small children</source>
        <translation>Gyda phlant bach</translation>
    </message>
    <message>
        <source>A deadline today</source>
        <translation>Dyddiad cau heddiw</translation>
    </message>
    <message>
        <source>Somebody’s safety</source>
        <translation>Diogelwch rhywun</translation>
    </message>
    <message>
        <source>Our mistake</source>
        <translation>Ein camgymeriad ni</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>There is no screen to show this window on. Nothing was changed. Start it on the computer whose screen is to show it, after signing in there.</source>
        <translation>Nid oes sgrin i ddangos y ffenestr hon arni. Ni newidiwyd dim. Dechreuwch hi ar y cyfrifiadur y mae ei sgrin i’w dangos, ar ôl mewngofnodi yno.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>Y dderbynfa</translation>
    </message>
    <message>
        <source>Sample day</source>
        <translation>Diwrnod enghreifftiol</translation>
    </message>
    <message>
        <source>The data is being made ready for this version of the program.</source>
        <translation>Mae’r data’n cael ei baratoi ar gyfer y fersiwn hon o’r rhaglen.</translation>
    </message>
</context>
<context>
    <name>Promises</name>
    <message>
        <source>Acknowledge it with a date</source>
        <translation>Ei gydnabod gyda dyddiad</translation>
    </message>
    <message>
        <source>Acknowledged.</source>
        <translation>Cydnabuwyd.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Apwyntiad</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Wedi’u torri</translation>
    </message>
    <message>
        <source>By another time</source>
        <translation>Erbyn amser arall</translation>
    </message>
    <message>
        <source>By when will it be answered in full?</source>
        <translation>Erbyn pryd y caiff ei ateb yn llawn?</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Galw’n ôl</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>I’w gadw erbyn</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Cyfeiriad e-bost</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Pawb</translation>
    </message>
    <message>
        <source>Hand it to a colleague</source>
        <translation>Ei drosglwyddo i gydweithiwr</translation>
    </message>
    <message>
        <source>Handed over.</source>
        <translation>Trosglwyddwyd.</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Sefyllfa</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>Sut i gysylltu â nhw</translation>
    </message>
    <message>
        <source>It could not be done</source>
        <translation>Nid oedd modd ei wneud</translation>
    </message>
    <message>
        <source>It did not reach whoever could do it</source>
        <translation>Ni chyrhaeddodd y sawl a allai ei wneud</translation>
    </message>
    <message>
        <source>It was done</source>
        <translation>Fe’i gwnaed</translation>
    </message>
    <message>
        <source>It was not kept</source>
        <translation>Ni chafodd ei gadw</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Wedi’u cadw</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Llythyr</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gwnaed</translation>
    </message>
    <message>
        <source>Made the appointment</source>
        <translation>Trefnu’r apwyntiad</translation>
    </message>
    <message>
        <source>No promise was broken.</source>
        <translation>Ni thorrwyd unrhyw addewid.</translation>
    </message>
    <message>
        <source>No promise was kept yet.</source>
        <translation>Ni chadwyd unrhyw addewid eto.</translation>
    </message>
    <message>
        <source>Nobody had the time</source>
        <translation>Nid oedd gan neb amser</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>Nid oes dim yn hwyr.</translation>
    </message>
    <message>
        <source>Nothing is promised that is still to be kept.</source>
        <translation>Nid oes dim wedi’i addo sydd eto i’w gadw.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agored</translation>
    </message>
    <message>
        <source>Others did not answer in time</source>
        <translation>Ni atebodd eraill mewn pryd</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Yn hwyr</translation>
    </message>
    <message>
        <source>Overdue: {promises}.</source>
        <translation>Yn hwyr: {promises}.</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Addo</translation>
    </message>
    <message>
        <source>Promise and finish</source>
        <translation>Addo a gorffen</translation>
    </message>
    <message>
        <source>Promise closed.</source>
        <translation>Caewyd yr addewid.</translation>
    </message>
    <message>
        <source>Promise kept.</source>
        <translation>Cadwyd yr addewid.</translation>
    </message>
    <message>
        <source>Promise, visit goes on</source>
        <translation>Addo, ymweliad yn parhau</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Addewidion</translation>
    </message>
    <message>
        <source>Promises due</source>
        <translation>Addewidion i’w cadw</translation>
    </message>
    <message>
        <source>Sent what they asked for</source>
        <translation>Anfon yr hyn y gofynnwyd amdano</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Rhywbeth arall</translation>
    </message>
    <message>
        <source>Spoke to them</source>
        <translation>Siarad â nhw</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Ffôn</translation>
    </message>
    <message>
        <source>The number or address was wrong</source>
        <translation>Roedd y rhif neu’r cyfeiriad yn anghywir</translation>
    </message>
    <message>
        <source>They asked for it later</source>
        <translation>Gofynnwyd amdano’n hwyrach</translation>
    </message>
    <message>
        <source>They came in and were helped</source>
        <translation>Daethant i mewn a chael cymorth</translation>
    </message>
    <message>
        <source>They no longer need it</source>
        <translation>Nid oes ei angen arnynt mwyach</translation>
    </message>
    <message>
        <source>Tried as agreed and left word</source>
        <translation>Ceisio fel y cytunwyd a gadael neges</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>What do you promise?</source>
        <translation>Beth ydych chi’n ei addo?</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Beth yw’r mater?</translation>
    </message>
    <message>
        <source>What was done?</source>
        <translation>Beth a wnaed?</translation>
    </message>
    <message>
        <source>Which promise?</source>
        <translation>Pa addewid?</translation>
    </message>
    <message>
        <source>Who is to keep it?</source>
        <translation>Pwy sydd i’w gadw?</translation>
    </message>
    <message>
        <source>Who keeps it</source>
        <translation>Pwy sy’n ei gadw</translation>
    </message>
    <message>
        <source>Why was it not kept?</source>
        <translation>Pam na chafodd ei gadw?</translation>
    </message>
    <message>
        <source>Write a time or a day, such as 14:30 or 4/12.</source>
        <translation>Ysgrifennwch amser neu ddiwrnod, megis 14:30 neu 4/12.</translation>
    </message>
    <message>
        <source>Wrote and answered in full</source>
        <translation>Ysgrifennu ac ateb yn llawn</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>wedi’i gydnabod</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>a {count} arall</translation>
    </message>
    <message>
        <source>broken: {why}</source>
        <translation>wedi’i dorri: {why}</translation>
    </message>
    <message>
        <source>by the end of today</source>
        <translation>erbyn diwedd heddiw</translation>
    </message>
    <message>
        <source>by the end of {day}</source>
        <translation>erbyn diwedd {day}</translation>
    </message>
    <message>
        <source>by {time}</source>
        <translation>erbyn {time}</translation>
    </message>
    <message>
        <source>by {time} on {day}</source>
        <translation>erbyn {time}, {day}</translation>
    </message>
    <message>
        <source>by {time} today</source>
        <translation>erbyn {time} heddiw</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>wedi’i drosglwyddo</translation>
    </message>
    <message>
        <source>kept in time: {done}</source>
        <translation>wedi’i gadw mewn pryd: {done}</translation>
    </message>
    <message>
        <source>kept late: {done}</source>
        <translation>wedi’i gadw’n hwyr: {done}</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>yn hwyr</translation>
    </message>
    <message>
        <source>overdue since {time}</source>
        <translation>yn hwyr ers {time}</translation>
    </message>
    <message>
        <source>such as 14:30, or 4/12</source>
        <translation>megis 14:30, neu 4/12</translation>
    </message>
    <message>
        <source>to be kept</source>
        <translation>i’w gadw</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>heddiw {time}</translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <translation>{count} yn hwyr</translation>
    </message>
    <message>
        <source>{count} promises</source>
        <translation>{count} addewid</translation>
    </message>
    <message>
        <source>{count} today</source>
        <translation>{count} heddiw</translation>
    </message>
    <message>
        <source>{promise} for {ticket}</source>
        <translation>{promise} i {ticket}</translation>
    </message>
    <message>
        <source>Promises overdue: {count}</source>
        <translation>Addewidion yn hwyr: {count}</translation>
    </message>
    <message>
        <source>{count} due since {day}</source>
        <translation>{count} i’w cadw ers {day}</translation>
    </message>
    <message>
        <source>Due soon: {promises}.</source>
        <translation>I’w cadw cyn bo hir: {promises}.</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>(a role, not a person’s name)</source>
        <translation>(rôl, nid enw person)</translation>
    </message>
    <message>
        <source>(one to a line)</source>
        <translation>(un ar bob llinell)</translation>
    </message>
    <message>
        <source>A file (.json or .csv)</source>
        <translation>Ffeil (.json neu .csv)</translation>
    </message>
    <message>
        <source>A folder of files</source>
        <translation>Ffolder o ffeiliau</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Yn perthyn i</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Dod yn ôl</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>Ctrl Enter saves.</source>
        <translation>Mae Ctrl Enter yn cadw.</translation>
    </message>
    <message>
        <source>Days it is shut</source>
        <translation>Dyddiau y mae ar gau</translation>
    </message>
    <message>
        <source>Desk or room of this shop</source>
        <translation>Desg neu ystafell y siop hon</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Cyfeiriadur</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Cyfeiriad e-bost</translation>
    </message>
    <message>
        <source>Find a record</source>
        <translation>Dod o hyd i gofnod</translation>
    </message>
    <message>
        <source>From the age of</source>
        <translation>O oed</translation>
    </message>
    <message>
        <source>HSDS datapackage (CSV)</source>
        <translation>Pecyn data HSDS (CSV)</translation>
    </message>
    <message>
        <source>Hours there, such as a surgery’s</source>
        <translation>Oriau yno, megis oriau cymhorthfa</translation>
    </message>
    <message>
        <source>Hours wherever it is offered</source>
        <translation>Oriau lle bynnag y’i cynigir</translation>
    </message>
    <message>
        <source>How to get there</source>
        <translation>Sut i gyrraedd</translation>
    </message>
    <message>
        <source>How to get there, in Welsh</source>
        <translation>Sut i gyrraedd, yn Gymraeg</translation>
    </message>
    <message>
        <source>In which format?</source>
        <translation>Ym mha fformat?</translation>
    </message>
    <message>
        <source>Is it offered?</source>
        <translation>A yw’n cael ei gynnig?</translation>
    </message>
    <message>
        <source>It could not be written: {why}.</source>
        <translation>Nid oedd modd ei ysgrifennu: {why}.</translation>
    </message>
    <message>
        <source>It only reads. Open the team leader’s view from a desk, with Ctrl L.</source>
        <translation>Dim ond darllen y mae. Agorwch olwg yr arweinydd tîm o ddesg, gyda Ctrl L.</translation>
    </message>
    <message>
        <source>Keeping what was read…</source>
        <translation>Yn cadw’r hyn a ddarllenwyd…</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Ieithoedd</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Name in Welsh</source>
        <translation>Enw yn Gymraeg</translation>
    </message>
    <message>
        <source>New partner</source>
        <translation>Partner newydd</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>Lle newydd</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>Gwasanaeth newydd</translation>
    </message>
    <message>
        <source>New: a service at a place</source>
        <translation>Newydd: gwasanaeth mewn lle</translation>
    </message>
    <message>
        <source>No record has these words.</source>
        <translation>Nid oes cofnod â’r geiriau hyn.</translation>
    </message>
    <message>
        <source>Not saved yet: see what is marked.</source>
        <translation>Heb ei gadw eto: gweler yr hyn sydd wedi’i farcio.</translation>
    </message>
    <message>
        <source>Nothing can be changed in this window.</source>
        <translation>Ni ellir newid dim yn y ffenestr hon.</translation>
    </message>
    <message>
        <source>Offered by</source>
        <translation>Cynigir gan</translation>
    </message>
    <message>
        <source>One table for a spreadsheet (CSV)</source>
        <translation>Un tabl ar gyfer taenlen (CSV)</translation>
    </message>
    <message>
        <source>Open Referral UK (JSON)</source>
        <translation>Open Referral UK (JSON)</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Oriau agor</translation>
    </message>
    <message>
        <source>Other words for it</source>
        <translation>Geiriau eraill amdano</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partneriaid</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lle</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lleoedd</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Cod post</translation>
    </message>
    <message>
        <source>Reading {what}</source>
        <translation>Yn darllen {what}</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Cofnodion</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Tynnu’n ôl</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Wedi’i dynnu’n ôl</translation>
    </message>
    <message>
        <source>Retired ones</source>
        <translation>Rhai a dynnwyd yn ôl</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Wedi’i gadw.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Gwasanaeth</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Gwasanaethau</translation>
    </message>
    <message>
        <source>Steps, lifts, hearing loops</source>
        <translation>Grisiau, lifftiau, dolenni clyw</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopio</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Wedi’i stopio. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Take a feed in</source>
        <translation>Derbyn ffrwd</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Ei dderbyn</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Ffôn</translation>
    </message>
    <message>
        <source>Telephone to ring ahead</source>
        <translation>Ffôn i ffonio ymlaen llaw</translation>
    </message>
    <message>
        <source>The feed was taken in.</source>
        <translation>Derbyniwyd y ffrwd.</translation>
    </message>
    <message>
        <source>This feed can’t be taken in. Nothing was changed.</source>
        <translation>Ni ellir derbyn y ffrwd hon. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Mae angen hwn.</translation>
    </message>
    <message>
        <source>This is not on the list. Choose one, or leave it empty.</source>
        <translation>Nid yw hwn ar y rhestr. Dewiswch un, neu gadewch ef yn wag.</translation>
    </message>
    <message>
        <source>Up to the age of</source>
        <translation>Hyd at oed</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Fersiwn {number}</translation>
    </message>
    <message>
        <source>Warning: {text}</source>
        <translation>Rhybudd: {text}</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Cyfeiriad gwe</translation>
    </message>
    <message>
        <source>What is offered where</source>
        <translation>Beth a gynigir ble</translation>
    </message>
    <message>
        <source>What is to be taken in?</source>
        <translation>Beth sydd i’w dderbyn?</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Beth mae’n ei gostio</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Beth ydyw</translation>
    </message>
    <message>
        <source>What it is, in Welsh</source>
        <translation>Beth ydyw, yn Gymraeg</translation>
    </message>
    <message>
        <source>What the desk should know</source>
        <translation>Beth ddylai’r ddesg ei wybod</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Beth i ddod</translation>
    </message>
    <message>
        <source>Where in the building</source>
        <translation>Ble yn yr adeilad</translation>
    </message>
    <message>
        <source>Whom it is for</source>
        <translation>I bwy y mae</translation>
    </message>
    <message>
        <source>Whom to ask for</source>
        <translation>Am bwy i ofyn</translation>
    </message>
    <message>
        <source>Write into files</source>
        <translation>Ysgrifennu i ffeiliau</translation>
    </message>
    <message>
        <source>Written: {files}</source>
        <translation>Ysgrifennwyd: {files}</translation>
    </message>
    <message>
        <source>as 2026-12-24, one to a line; bank holidays are known</source>
        <translation>fel 2026-12-24, un ar bob llinell; mae gwyliau banc yn hysbys</translation>
    </message>
    <message>
        <source>as MO-FR 09:00-17:00, or 1SA 10:00-12:00: first Saturday</source>
        <translation>fel MO-FR 09:00-17:00, neu 1SA 10:00-12:00: dydd Sadwrn cyntaf</translation>
    </message>
    <message>
        <source>{name} is back.</source>
        <translation>Mae {name} yn ôl.</translation>
    </message>
    <message>
        <source>{name} is retired. It stays on record.</source>
        <translation>Mae {name} wedi’i dynnu’n ôl. Mae’n aros ar gofnod.</translation>
    </message>
    <message>
        <source>“{text}” is no age in years.</source>
        <translation>Nid yw “{text}” yn oed mewn blynyddoedd.</translation>
    </message>
    <message>
        <source>“{text}” is no day like 2026-12-24.</source>
        <translation>Nid yw “{text}” yn ddiwrnod fel 2026-12-24.</translation>
    </message>
    <message>
        <source>“{text}” is none. Leave it empty if there is none.</source>
        <translation>Nid yw “{text}” yn un. Gadewch ef yn wag os nad oes un.</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… a {count} arall</translation>
    </message>
</context>
<context>
    <name>Refer</name>
    <message>
        <source>(ring first)</source>
        <translation>(ffoniwch yn gyntaf)</translation>
    </message>
    <message>
        <source>(ring first: {phone})</source>
        <translation>(ffoniwch yn gyntaf: {phone})</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Y cyfan</translation>
    </message>
    <message>
        <source>How to reach the visitor</source>
        <translation>Sut i gysylltu â’r ymwelydd</translation>
    </message>
    <message>
        <source>It could not be saved in {folder}: {reason}. What was there is as it was. Choose another.</source>
        <translation>Ni ellid ei gadw yn {folder}: {reason}. Mae’r hyn oedd yno fel yr oedd. Dewiswch un arall.</translation>
    </message>
    <message>
        <source>May we share this with them? Ask for each:</source>
        <translation>A gawn ni rannu hyn gyda nhw? Gofynnwch am bob un:</translation>
    </message>
    <message>
        <source>Refer {ticket} to {service}</source>
        <translation>Atgyfeirio {ticket} at {service}</translation>
    </message>
    <message>
        <source>Refer, send and print</source>
        <translation>Atgyfeirio, anfon ac argraffu</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>Ei gadw</translation>
    </message>
    <message>
        <source>Save the message to hand over</source>
        <translation>Cadw’r neges i’w throsglwyddo</translation>
    </message>
    <message>
        <source>Save the slip</source>
        <translation>Cadw’r slip</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Cadwyd: {name}</translation>
    </message>
    <message>
        <source>Slip and message in Welsh</source>
        <translation>Slip a neges yn Gymraeg</translation>
    </message>
    <message>
        <source>The directory has no service outside this shop yet.</source>
        <translation>Nid oes gwasanaeth y tu allan i’r siop hon yn y cyfeiriadur eto.</translation>
    </message>
    <message>
        <source>The partner has not been told yet.</source>
        <translation>Nid yw’r partner wedi cael gwybod eto.</translation>
    </message>
    <message>
        <source>The partner’s e-mail address</source>
        <translation>Cyfeiriad e-bost y partner</translation>
    </message>
    <message>
        <source>The slip did not print.</source>
        <translation>Nid argraffwyd y slip.</translation>
    </message>
    <message>
        <source>The visit goes on here</source>
        <translation>Mae’r ymweliad yn parhau yma</translation>
    </message>
    <message>
        <source>They have no e-mail address. Save the message, then hand it over.</source>
        <translation>Does ganddyn nhw ddim cyfeiriad e-bost. Cadwch y neges, yna ei throsglwyddo.</translation>
    </message>
    <message>
        <source>Told what to bring</source>
        <translation>Dywedwyd beth i ddod</translation>
    </message>
    <message>
        <source>Told whom it is for</source>
        <translation>Dywedwyd i bwy y mae</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Beth i ddod</translation>
    </message>
    <message>
        <source>Where does {ticket} go?</source>
        <translation>I ble mae {ticket} yn mynd?</translation>
    </message>
    <message>
        <source>Who there expects the visitor?</source>
        <translation>Pwy yno sy’n disgwyl yr ymwelydd?</translation>
    </message>
    <message>
        <source>Whom to ask for there</source>
        <translation>Am bwy i ofyn yno</translation>
    </message>
    <message>
        <source>{ticket} is referred to {service}.</source>
        <translation>Mae {ticket} wedi’i atgyfeirio at {service}.</translation>
    </message>
</context>
<context>
    <name>Referral</name>
    <message>
        <source>It is closed just now. Open: {hours}</source>
        <translation>Mae ar gau ar hyn o bryd. Oriau agor: {hours}</translation>
    </message>
    <message>
        <source>No address is on record: tell them how to get there.</source>
        <translation>Does dim cyfeiriad ar gofnod: dywedwch wrthyn nhw sut i gyrraedd yno.</translation>
    </message>
    <message>
        <source>Nobody there expects them yet: ring first.</source>
        <translation>Does neb yno yn eu disgwyl eto: ffoniwch yn gyntaf.</translation>
    </message>
    <message>
        <source>Tell them what to bring: {bring}</source>
        <translation>Dywedwch wrthyn nhw beth i ddod: {bring}</translation>
    </message>
    <message>
        <source>Tell them whom it is for: {eligibility}</source>
        <translation>Dywedwch wrthyn nhw i bwy y mae: {eligibility}</translation>
    </message>
    <message>
        <source>When it is open is not known: ring first.</source>
        <translation>Nid yw’r oriau agor yn hysbys: ffoniwch yn gyntaf.</translation>
    </message>
    <message>
        <source>Whether {language} is spoken there is not known: ask when you ring.</source>
        <translation>Nid yw’n hysbys a siaredir {language} yno: gofynnwch wrth ffonio.</translation>
    </message>
    <message>
        <source>{language} is not spoken there: ask them for an interpreter.</source>
        <translation>Ni siaredir {language} yno: gofynnwch iddyn nhw am gyfieithydd.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) could not be sent</source>
        <translation>
            <numerusform>Anfonwyd pob e-bost</numerusform>
            <numerusform>Ni ellid anfon %n e-bost</numerusform>
            <numerusform>Ni ellid anfon %n e-bost</numerusform>
            <numerusform>Ni ellid anfon %n e-bost</numerusform>
            <numerusform>Ni ellid anfon %n e-bost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) may have been sent: decide with Ctrl L.</source>
        <translation>
            <numerusform>Does dim e-bost y gallai fod wedi’i anfon.</numerusform>
            <numerusform>Efallai i %n e-bost gael ei anfon: penderfynwch gyda Ctrl L.</numerusform>
            <numerusform>Efallai i %n e-bost gael eu hanfon: penderfynwch gyda Ctrl L.</numerusform>
            <numerusform>Efallai i %n e-bost gael eu hanfon: penderfynwch gyda Ctrl L.</numerusform>
            <numerusform>Efallai i %n e-bost gael eu hanfon: penderfynwch gyda Ctrl L.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) wait to be sent, since {time}</source>
        <translation>
            <numerusform>Does dim e-byst yn aros, ers {time}</numerusform>
            <numerusform>Mae %n e-bost yn aros i’w anfon, ers {time}</numerusform>
            <numerusform>Mae %n e-bost yn aros i’w hanfon, ers {time}</numerusform>
            <numerusform>Mae %n e-bost yn aros i’w hanfon, ers {time}</numerusform>
            <numerusform>Mae %n e-bost yn aros i’w hanfon, ers {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s) are overdue: look after them with Ctrl L.</source>
        <translation>
            <numerusform>Does dim atgyfeiriadau’n hwyr.</numerusform>
            <numerusform>Mae %n atgyfeiriad yn hwyr: deliwch ag ef gyda Ctrl L.</numerusform>
            <numerusform>Mae %n atgyfeiriad yn hwyr: deliwch â nhw gyda Ctrl L.</numerusform>
            <numerusform>Mae %n atgyfeiriad yn hwyr: deliwch â nhw gyda Ctrl L.</numerusform>
            <numerusform>Mae %n atgyfeiriad yn hwyr: deliwch â nhw gyda Ctrl L.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Derbyniwyd</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>Aethon nhw</translation>
    </message>
    <message>
        <source>Close it…</source>
        <translation>Ei gau…</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ar gau</translation>
    </message>
    <message>
        <source>Could not be sent</source>
        <translation>Ni ellid ei anfon</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Gwrthodwyd</translation>
    </message>
    <message>
        <source>Did not attend</source>
        <translation>Aethon nhw ddim</translation>
    </message>
    <message>
        <source>Every e-mail has gone.</source>
        <translation>Mae pob e-bost wedi mynd.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Rhoi’r gorau iddo</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Rhoddwyd y gorau iddo</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>Cawsant gymorth</translation>
    </message>
    <message>
        <source>Helped in part</source>
        <translation>Cawsant beth cymorth</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>Sut daeth i ben?</translation>
    </message>
    <message>
        <source>Is being sent</source>
        <translation>Yn cael ei anfon</translation>
    </message>
    <message>
        <source>It was sent: the partner has it</source>
        <translation>Fe’i hanfonwyd: mae gan y partner</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gwnaed</translation>
    </message>
    <message>
        <source>Made by mistake</source>
        <translation>Gwnaed drwy gamgymeriad</translation>
    </message>
    <message>
        <source>May have been sent</source>
        <translation>Efallai iddo gael ei anfon</translation>
    </message>
    <message>
        <source>Next by</source>
        <translation>Nesaf erbyn</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Y cam nesaf</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Cynnig nesaf</translation>
    </message>
    <message>
        <source>Not eligible</source>
        <translation>Ddim yn gymwys</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Heb ei anfon eto</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agored</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Blwch anfon</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Hwyr</translation>
    </message>
    <message>
        <source>Passed on elsewhere</source>
        <translation>Anfonwyd ymlaen i rywle arall</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Atgyfeiriadau</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Anfonwyd</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Ers</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Sefyllfa</translation>
    </message>
    <message>
        <source>The partner accepts</source>
        <translation>Mae’r partner yn derbyn</translation>
    </message>
    <message>
        <source>The partner declined</source>
        <translation>Gwrthododd y partner</translation>
    </message>
    <message>
        <source>The partner declines</source>
        <translation>Mae’r partner yn gwrthod</translation>
    </message>
    <message>
        <source>The visitor attended</source>
        <translation>Aeth yr ymwelydd yno</translation>
    </message>
    <message>
        <source>The visitor could not be reached</source>
        <translation>Ni ellid cysylltu â’r ymwelydd</translation>
    </message>
    <message>
        <source>The visitor did not attend</source>
        <translation>Nid aeth yr ymwelydd yno</translation>
    </message>
    <message>
        <source>The visitor no longer wants it</source>
        <translation>Nid yw’r ymwelydd ei eisiau mwyach</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Does dim.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Rhoi cynnig arni nawr</translation>
    </message>
    <message>
        <source>Try now or decide</source>
        <translation>Rhoi cynnig arni nawr neu benderfynu</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Yn aros i’w anfon</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Beth ddigwyddodd?</translation>
    </message>
    <message>
        <source>What is to be done with this e-mail?</source>
        <translation>Beth sydd i’w wneud â’r e-bost hwn?</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>closed now</source>
        <translation>ar gau nawr</translation>
    </message>
    <message>
        <source>e-mails that have not gone</source>
        <translation>e-byst heb eu hanfon</translation>
    </message>
    <message>
        <source>it broke off at the very end</source>
        <translation>torrodd ar y diwedd un</translation>
    </message>
    <message>
        <source>no mail server is set up</source>
        <translation>does dim gweinydd post wedi’i osod</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>ar agor nawr</translation>
    </message>
    <message>
        <source>something went wrong in the program</source>
        <translation>aeth rhywbeth o’i le yn y rhaglen</translation>
    </message>
    <message>
        <source>the mail server asks to try later</source>
        <translation>mae’r gweinydd post yn gofyn am roi cynnig arall arni yn nes ymlaen</translation>
    </message>
    <message>
        <source>the mail server does not answer</source>
        <translation>nid yw’r gweinydd post yn ateb</translation>
    </message>
    <message>
        <source>the mail server refused it</source>
        <translation>gwrthododd y gweinydd post ef</translation>
    </message>
    <message>
        <source>the mail server refuses our name or password</source>
        <translation>mae’r gweinydd post yn gwrthod ein henw neu’n cyfrinair</translation>
    </message>
    <message>
        <source>the mail server’s certificate is not in order</source>
        <translation>nid yw tystysgrif y gweinydd post mewn trefn</translation>
    </message>
    <message>
        <source>the partner’s address is not known there</source>
        <translation>nid yw cyfeiriad y partner yn hysbys yno</translation>
    </message>
    <message>
        <source>what it was about has been erased</source>
        <translation>mae’r hyn yr oedd yn sôn amdano wedi’i ddileu</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>This visit is not on record here.</source>
        <translation>Nid yw&apos;r ymweliad hwn ar gofnod yma.</translation>
    </message>
    <message>
        <source>This visitor is checked in already.</source>
        <translation>Mae&apos;r ymwelydd hwn wedi&apos;i gofrestru&apos;n barod.</translation>
    </message>
    <message>
        <source>Choose what the visitor needs first.</source>
        <translation>Dewiswch yn gyntaf beth sydd ei angen ar yr ymwelydd.</translation>
    </message>
    <message>
        <source>This service is not on the shop’s list.</source>
        <translation>Nid yw&apos;r gwasanaeth hwn ar restr y siop.</translation>
    </message>
    <message>
        <source>The arrival time can’t be later than now.</source>
        <translation>Ni all yr amser cyrraedd fod yn hwyrach na nawr.</translation>
    </message>
    <message>
        <source>The arrival time has to be today.</source>
        <translation>Rhaid i&apos;r amser cyrraedd fod heddiw.</translation>
    </message>
    <message>
        <source>The arrival can’t be after the check-in.</source>
        <translation>Ni all yr ymwelydd fod wedi cyrraedd ar ôl cael ei gofrestru.</translation>
    </message>
    <message>
        <source>{ticket} has been greeted already.</source>
        <translation>Mae {ticket} wedi cael ei gyfarch yn barod.</translation>
    </message>
    <message>
        <source>{ticket} is not waiting any more.</source>
        <translation>Nid yw {ticket} yn aros mwyach.</translation>
    </message>
    <message>
        <source>{ticket} has not been called.</source>
        <translation>Nid yw {ticket} wedi cael ei alw.</translation>
    </message>
    <message>
        <source>{ticket} is not being served.</source>
        <translation>Nid yw {ticket} yn cael ei wasanaethu.</translation>
    </message>
    <message>
        <source>{ticket} is not on hold.</source>
        <translation>Nid yw {ticket} wedi&apos;i oedi.</translation>
    </message>
    <message>
        <source>{ticket} is still here.</source>
        <translation>Mae {ticket} yma o hyd.</translation>
    </message>
    <message>
        <source>{ticket} is not finished.</source>
        <translation>Nid yw {ticket} wedi gorffen.</translation>
    </message>
    <message>
        <source>{ticket} has gone already. Bring the visit back first.</source>
        <translation>Mae {ticket} wedi mynd yn barod. Dewch â&apos;r ymweliad yn ôl yn gyntaf.</translation>
    </message>
    <message>
        <source>{ticket} has been seen already. Finish the visit instead.</source>
        <translation>Mae {ticket} wedi cael ei weld yn barod. Gorffennwch yr ymweliad yn lle hynny.</translation>
    </message>
    <message>
        <source>{ticket} is with you. Finish or hold that visit first.</source>
        <translation>Mae {ticket} gyda chi. Gorffennwch neu oedwch yr ymweliad hwnnw yn gyntaf.</translation>
    </message>
    <message>
        <source>{ticket} is with {place}.</source>
        <translation>Mae {ticket} gyda {place}.</translation>
    </message>
    <message>
        <source>That desk or room is not on the shop’s list.</source>
        <translation>Nid yw&apos;r ddesg neu&apos;r ystafell honno ar restr y siop.</translation>
    </message>
    <message>
        <source>This desk does not do what {ticket} came for.</source>
        <translation>Nid yw&apos;r ddesg hon yn gwneud yr hyn y daeth {ticket} ar ei gyfer.</translation>
    </message>
    <message>
        <source>Call {ticket} again first: {calls} of {needed} calls made.</source>
        <translation>Galwch {ticket} eto yn gyntaf: {calls} o {needed} galwad wedi&apos;u gwneud.</translation>
    </message>
    <message>
        <source>Give {ticket} {seconds} more seconds to come.</source>
        <translation>Rhowch {seconds} eiliad arall i {ticket} ddod.</translation>
    </message>
    <message>
        <source>{ticket} has been moved forward already.</source>
        <translation>Mae {ticket} wedi cael ei symud ymlaen yn barod.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Nid oes dim wedi&apos;i newid.</translation>
    </message>
    <message>
        <source>{ticket} has no such enquiry.</source>
        <translation>Nid oes gan {ticket} ymholiad o&apos;r fath.</translation>
    </message>
    <message>
        <source>This enquiry has been answered already.</source>
        <translation>Mae&apos;r ymholiad hwn wedi cael ei ateb yn barod.</translation>
    </message>
    <message>
        <source>Nobody is waiting for this desk.</source>
        <translation>Nid oes neb yn aros am y ddesg hon.</translation>
    </message>
    <message>
        <source>{ticket} came today and can’t be closed as forgotten.</source>
        <translation>Daeth {ticket} heddiw ac ni ellir ei gau fel un a anghofiwyd.</translation>
    </message>
    <message>
        <source>The appointment has to be later than now.</source>
        <translation>Rhaid i&apos;r apwyntiad fod yn hwyrach na nawr.</translation>
    </message>
    <message>
        <source>A new certificate has been asked for already.</source>
        <translation>Gofynnwyd am dystysgrif newydd yn barod.</translation>
    </message>
    <message>
        <source>A promise has to be for later than now.</source>
        <translation>Rhaid i addewid fod am amser yn ddiweddarach na nawr.</translation>
    </message>
    <message>
        <source>A record of the directory keeps the id it has.</source>
        <translation>Mae cofnod yn y cyfeiriadur yn cadw’r id sydd ganddo.</translation>
    </message>
    <message>
        <source>A record of the directory needs a name.</source>
        <translation>Mae angen enw ar gofnod yn y cyfeiriadur.</translation>
    </message>
    <message>
        <source>Nobody of that name here can keep this promise.</source>
        <translation>Nid oes neb o’r enw hwnnw yma a all gadw’r addewid hwn.</translation>
    </message>
    <message>
        <source>Only a letter or an e-mail can be acknowledged.</source>
        <translation>Dim ond llythyr neu e-bost y gellir ei gydnabod.</translation>
    </message>
    <message>
        <source>That is later than we promise. Choose a later time only where the visitor asks for it.</source>
        <translation>Mae hynny’n hwyrach nag yr ydym yn ei addo. Dewiswch amser hwyrach dim ond os yw’r ymwelydd yn gofyn amdano.</translation>
    </message>
    <message>
        <source>The time to acknowledge this has passed. It has to be answered in full now.</source>
        <translation>Mae’r amser i gydnabod hwn wedi mynd heibio. Rhaid ei ateb yn llawn nawr.</translation>
    </message>
    <message>
        <source>They have this promise already.</source>
        <translation>Mae’r addewid hwn ganddynt yn barod.</translation>
    </message>
    <message>
        <source>This appointment is not on record here.</source>
        <translation>Nid yw&apos;r apwyntiad hwn ar gofnod yma.</translation>
    </message>
    <message>
        <source>This appointment is over or was cancelled.</source>
        <translation>Mae&apos;r apwyntiad hwn drosodd neu wedi&apos;i ganslo.</translation>
    </message>
    <message>
        <source>This has been acknowledged already. It has to be answered in full now.</source>
        <translation>Mae hwn wedi’i gydnabod yn barod. Rhaid ei ateb yn llawn nawr.</translation>
    </message>
    <message>
        <source>This is not remembered here.</source>
        <translation>Nid yw hyn yn cael ei gofio yma.</translation>
    </message>
    <message>
        <source>This machine did not ask for a new certificate.</source>
        <translation>Ni ofynnodd y peiriant hwn am dystysgrif newydd.</translation>
    </message>
    <message>
        <source>This machine was shut out of the shop and stays out. It can be enrolled with new data.</source>
        <translation>Cafodd y peiriant hwn ei gau allan o’r siop ac mae’n aros allan. Gellir ei gofrestru gyda data newydd.</translation>
    </message>
    <message>
        <source>This promise has been kept or closed already.</source>
        <translation>Mae’r addewid hwn wedi’i gadw neu ei gau yn barod.</translation>
    </message>
    <message>
        <source>This promise has been made already.</source>
        <translation>Mae’r addewid hwn wedi’i wneud yn barod.</translation>
    </message>
    <message>
        <source>This promise is not on record here.</source>
        <translation>Nid yw’r addewid hwn ar gofnod yma.</translation>
    </message>
    <message>
        <source>This record is not in the directory.</source>
        <translation>Nid yw’r cofnod hwn yn y cyfeiriadur.</translation>
    </message>
    <message>
        <source>This record was retired already.</source>
        <translation>Mae’r cofnod hwn wedi’i dynnu’n ôl yn barod.</translation>
    </message>
    <message>
        <source>This was forgotten already, and stays forgotten.</source>
        <translation>Anghofiwyd hyn eisoes, ac mae’n aros felly.</translation>
    </message>
    <message>
        <source>Without a name nobody could be found again: write the name first.</source>
        <translation>Heb enw ni ellid dod o hyd i neb eto: ysgrifennwch yr enw yn gyntaf.</translation>
    </message>
    <message>
        <source>{place} is that already.</source>
        <translation>Mae {place} felly&apos;n barod.</translation>
    </message>
    <message>
        <source>{ticket} is still with {place}. Finish that visit first.</source>
        <translation>Mae {ticket} gyda {place} o hyd. Gorffennwch yr ymweliad hwnnw yn gyntaf.</translation>
    </message>
    <message>
        <source>{ticket} came on another day. Check the visitor in anew.</source>
        <translation>Daeth {ticket} ar ddiwrnod arall. Cofrestrwch yr ymwelydd o’r newydd.</translation>
    </message>
    <message>
        <source>A visit answered at the door or imported can’t be reopened.</source>
        <translation>Ni ellir ailagor ymweliad a atebwyd wrth y drws neu a fewnforiwyd.</translation>
    </message>
    <message>
        <source>Choose where the visitor is to go first.</source>
        <translation>Dewiswch yn gyntaf ble mae’r ymwelydd i fynd.</translation>
    </message>
    <message>
        <source>Only what the visitor agreed to can be shared.</source>
        <translation>Dim ond yr hyn y cytunodd yr ymwelydd iddo y gellir ei rannu.</translation>
    </message>
    <message>
        <source>That can’t follow where this referral stands now.</source>
        <translation>Ni all hynny ddilyn o ble mae’r atgyfeiriad hwn yn sefyll nawr.</translation>
    </message>
    <message>
        <source>The partner has been told already.</source>
        <translation>Mae’r partner wedi cael gwybod yn barod.</translation>
    </message>
    <message>
        <source>The partner’s e-mail address can’t be right.</source>
        <translation>Ni all cyfeiriad e-bost y partner fod yn gywir.</translation>
    </message>
    <message>
        <source>This e-mail is in the outbox already.</source>
        <translation>Mae’r e-bost hwn yn y blwch anfon yn barod.</translation>
    </message>
    <message>
        <source>This e-mail is not on record here.</source>
        <translation>Nid yw’r e-bost hwn ar gofnod yma.</translation>
    </message>
    <message>
        <source>This referral has been made already.</source>
        <translation>Mae’r atgyfeiriad hwn wedi’i wneud yn barod.</translation>
    </message>
    <message>
        <source>This referral is closed.</source>
        <translation>Mae’r atgyfeiriad hwn wedi’i gau.</translation>
    </message>
    <message>
        <source>This referral is not on record here.</source>
        <translation>Nid yw’r atgyfeiriad hwn ar gofnod yma.</translation>
    </message>
    <message>
        <source>Where this e-mail stands has changed. Look again.</source>
        <translation>Mae sefyllfa’r e-bost hwn wedi newid. Edrychwch eto.</translation>
    </message>
    <message>
        <source>Write down who there expects the visitor.</source>
        <translation>Ysgrifennwch pwy yno sy’n disgwyl yr ymwelydd.</translation>
    </message>
    <message>
        <source>No colleague was asked to come to {ticket}.</source>
        <translation>Ni ofynnwyd i gydweithiwr ddod at {ticket}.</translation>
    </message>
    <message>
        <source>Nobody of that name is on the shop’s list.</source>
        <translation>Does neb o’r enw hwnnw ar restr y siop.</translation>
    </message>
    <message>
        <source>Only a team leader can allow another hand-off.</source>
        <translation>Dim ond arweinydd tîm all ganiatáu trosglwyddiad arall.</translation>
    </message>
    <message>
        <source>Only the desk that handed {ticket} on can put it right, and within a minute.</source>
        <translation>Dim ond y ddesg a drosglwyddodd {ticket} all ei gywiro, a hynny o fewn munud.</translation>
    </message>
    <message>
        <source>That is your own desk. Choose who else can help.</source>
        <translation>Eich desg chi yw honno. Dewiswch pwy arall all helpu.</translation>
    </message>
    <message>
        <source>{ticket} can still be handed on.</source>
        <translation>Gellir trosglwyddo {ticket} o hyd.</translation>
    </message>
    <message>
        <source>{ticket} is not waiting for somebody else.</source>
        <translation>Nid yw {ticket} yn aros am rywun arall.</translation>
    </message>
    <message>
        <source>{ticket} was handed on once already and is not passed on again. Take full details now, or assure a call-back.</source>
        <translation>Trosglwyddwyd {ticket} unwaith yn barod ac ni chaiff ei drosglwyddo eto. Cymerwch y manylion llawn nawr, neu sicrhewch alwad yn ôl.</translation>
    </message>
    <message>
        <source>{ticket} was handed on to {receiver}.</source>
        <translation>Trosglwyddwyd {ticket} i {receiver}.</translation>
    </message>
    <message>
        <source>The call for {ticket} is not waiting for an answer.</source>
        <translation>Nid yw’r alwad am {ticket} yn aros am ateb.</translation>
    </message>
    <message>
        <source>The personal details of {ticket} were erased.</source>
        <translation>Cafodd manylion personol {ticket} eu dileu.</translation>
    </message>
    <message>
        <source>A child is never asked to interpret. Offer an interpreter by telephone: it takes minutes.</source>
        <translation>Ni ofynnir byth i blentyn gyfieithu. Cynigiwch gyfieithydd dros y ffôn: mae’n cymryd munudau.</translation>
    </message>
    <message>
        <source>A sign language can’t be interpreted by telephone. Choose video or in person.</source>
        <translation>Ni ellir cyfieithu iaith arwyddion dros y ffôn. Dewiswch fideo neu wyneb yn wyneb.</translation>
    </message>
    <message>
        <source>Choose a language first.</source>
        <translation>Dewiswch iaith yn gyntaf.</translation>
    </message>
    <message>
        <source>Choose who pays.</source>
        <translation>Dewiswch pwy sy’n talu.</translation>
    </message>
    <message>
        <source>It costs {cost} by now. Nothing was done; look at it again, then say yes once more.</source>
        <translation>Mae’n costio {cost} erbyn hyn. Ni wnaed dim; edrychwch eto, yna cytunwch unwaith yn rhagor.</translation>
    </message>
    <message>
        <source>Offer a professional interpreter first. They may then choose their own relative.</source>
        <translation>Cynigiwch gyfieithydd proffesiynol yn gyntaf. Yna cânt ddewis eu perthynas eu hunain.</translation>
    </message>
    <message>
        <source>Say how many minutes, from 1 to 480.</source>
        <translation>Nodwch sawl munud, o 1 i 480.</translation>
    </message>
    <message>
        <source>The booking does not stand so that this can be done.</source>
        <translation>Nid yw’r archeb yn sefyll fel y gellir gwneud hyn.</translation>
    </message>
    <message>
        <source>The clocks go forward in that hour, so there is no such time. Choose another.</source>
        <translation>Mae’r clociau’n mynd ymlaen yn yr awr honno, felly nid oes amser o’r fath. Dewiswch un arall.</translation>
    </message>
    <message>
        <source>The room is booked for another interpreter at that time.</source>
        <translation>Mae’r ystafell wedi’i harchebu i gyfieithydd arall bryd hynny.</translation>
    </message>
    <message>
        <source>They have not volunteered that language.</source>
        <translation>Nid ydynt wedi cynnig yr iaith honno.</translation>
    </message>
    <message>
        <source>This booking is not known.</source>
        <translation>Nid yw’r archeb hon yn hysbys.</translation>
    </message>
    <message>
        <source>This interpreter is booked for somebody else at that time.</source>
        <translation>Mae’r cyfieithydd hwn wedi’i archebu i rywun arall bryd hynny.</translation>
    </message>
    <message>
        <source>This is booked already.</source>
        <translation>Mae hwn wedi’i archebu’n barod.</translation>
    </message>
    <message>
        <source>This provider does not do that in this language.</source>
        <translation>Nid yw’r darparwr hwn yn gwneud hynny yn yr iaith hon.</translation>
    </message>
    <message>
        <source>This provider does not work at that time.</source>
        <translation>Nid yw’r darparwr hwn yn gweithio bryd hynny.</translation>
    </message>
    <message>
        <source>This provider is not set up.</source>
        <translation>Nid yw’r darparwr hwn wedi’i osod.</translation>
    </message>
    <message>
        <source>This provider needs longer notice. Choose a later time, or another way.</source>
        <translation>Mae angen rhybudd hwy ar y darparwr hwn. Dewiswch amser hwyrach, neu ffordd arall.</translation>
    </message>
    <message>
        <source>Write a day and a time, such as 4/12 14:30.</source>
        <translation>Ysgrifennwch ddiwrnod ac amser, megis 4/12 14:30.</translation>
    </message>
    <message>
        <source>Only a team leader can settle this.</source>
        <translation>Dim ond arweinydd tîm all setlo hyn.</translation>
    </message>
    <message>
        <source>The later ticket is merged into the earlier one. Start with the later one, not with {ticket}.</source>
        <translation>Cyfunir y tocyn diweddarach â’r un cynharach. Dechreuwch gyda’r un diweddarach, nid gyda {ticket}.</translation>
    </message>
    <message>
        <source>This can’t be settled in that way.</source>
        <translation>Ni ellir setlo hyn yn y ffordd honno.</translation>
    </message>
    <message>
        <source>This has been settled that way already.</source>
        <translation>Mae hyn wedi’i setlo felly eisoes.</translation>
    </message>
    <message>
        <source>{ticket} can’t stand for another visit.</source>
        <translation>Ni all {ticket} sefyll dros ymweliad arall.</translation>
    </message>
    <message>
        <source>{ticket} has been called, served or counted already and stays a visit of its own.</source>
        <translation>Mae {ticket} wedi’i alw, ei wasanaethu neu ei gyfrif eisoes ac mae’n parhau’n ymweliad ar wahân.</translation>
    </message>
    <message>
        <source>{ticket} is not merged into another visit.</source>
        <translation>Nid yw {ticket} wedi’i gyfuno ag ymweliad arall.</translation>
    </message>
    <message>
        <source>{ticket} was found to be another visitor and is not merged again.</source>
        <translation>Gwelwyd mai ymwelydd arall yw {ticket}, ac ni chaiff ei gyfuno eto.</translation>
    </message>
    <message>
        <source>Write the number by which the provider knows the interpreter; the name goes below it.</source>
        <translation>Ysgrifennwch y rhif y mae’r darparwr yn adnabod y cyfieithydd wrtho; mae’r enw’n mynd oddi tano.</translation>
    </message>
    <message>
        <source>The visitor has this document already.</source>
        <translation>Mae’r ddogfen hon gan yr ymwelydd eisoes.</translation>
    </message>
    <message>
        <source>There is no such document, or no such language.</source>
        <translation>Nid oes dogfen o’r fath, neu iaith o’r fath.</translation>
    </message>
    <message>
        <source>This document has been asked for already.</source>
        <translation>Gofynnwyd am y ddogfen hon eisoes.</translation>
    </message>
    <message>
        <source>This document is not needed any more.</source>
        <translation>Nid oes angen y ddogfen hon mwyach.</translation>
    </message>
    <message>
        <source>This document is not on record here.</source>
        <translation>Nid yw’r ddogfen hon ar gofnod yma.</translation>
    </message>
    <message>
        <source>What is made elsewhere has to be promised, and only that.</source>
        <translation>Rhaid addo’r hyn a wneir yn rhywle arall, a hynny’n unig.</translation>
    </message>
    <message>
        <source>Say how many words, from 1 to 50,000, or pages, such as 2 p.</source>
        <translation>Dywedwch faint o eiriau, o 1 i 50,000, neu dudalennau, megis 2 t.</translation>
    </message>
    <message>
        <source>Say how the visitor got the translation.</source>
        <translation>Dywedwch sut y cafodd yr ymwelydd y cyfieithiad.</translation>
    </message>
    <message>
        <source>Say which document is to be translated.</source>
        <translation>Dywedwch pa ddogfen sydd i’w chyfieithu.</translation>
    </message>
    <message>
        <source>Nobody is known here whose details could be erased.</source>
        <translation>Nid oes neb yn hysbys yma y gellid dileu eu manylion.</translation>
    </message>
    <message>
        <source>The personal details here were erased, and no new ones are kept. Leave the text out to go on.</source>
        <translation>Cafodd y manylion personol yma eu dileu, ac ni chedwir rhai newydd. Gadewch y testun allan i fynd ymlaen.</translation>
    </message>
    <message>
        <source>The personal details were erased already.</source>
        <translation>Mae’r manylion personol eisoes wedi’u dileu.</translation>
    </message>
    <message>
        <source>That time has gone. Choose a later one, with the year if need be.</source>
        <translation>Mae’r amser hwnnw wedi mynd. Dewiswch un hwyrach, gyda’r flwyddyn os oes angen.</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>At least {lost} events could not be read.</source>
        <translation>Nid oedd modd darllen o leiaf {lost} o ddigwyddiadau.</translation>
    </message>
    <message>
        <source>At least {lost} events could not be read; {unsent} of them had not been sent anywhere.</source>
        <translation>Nid oedd modd darllen o leiaf {lost} o ddigwyddiadau; nid oedd {unsent} ohonynt wedi’u hanfon i unman.</translation>
    </message>
    <message>
        <source>Brought over: {events} events and {details} details that were not here yet. What lies in {folder} is as it was.</source>
        <translation>Wedi’u trosglwyddo: {events} o ddigwyddiadau a {details} o fanylion nad oeddent yma eto. Mae’r hyn sydd yn {folder} fel yr oedd.</translation>
    </message>
    <message>
        <source>Erased since the backup, and erased here too: {n}.</source>
        <translation>Wedi’u dileu ers y copi wrth gefn, ac wedi’u dileu yma hefyd: {n}.</translation>
    </message>
    <message>
        <source>Files put back with it: {files}.</source>
        <translation>Ffeiliau a roddwyd yn ôl gydag ef: {files}.</translation>
    </message>
    <message>
        <source>Names or notes may be missing as well.</source>
        <translation>Gall enwau neu nodiadau fod ar goll hefyd.</translation>
    </message>
    <message>
        <source>No event was found to be missing.</source>
        <translation>Ni chanfuwyd bod unrhyw ddigwyddiad ar goll.</translation>
    </message>
    <message>
        <source>Put back: {events} events, as they stood when the backup was made ({made}).</source>
        <translation>Rhoddwyd yn ôl: {events} o ddigwyddiadau, fel yr oeddent pan wnaed y copi wrth gefn ({made}).</translation>
    </message>
    <message>
        <source>Saved: {events} events and {details} personal details. {broken} of {pages} pages were broken.</source>
        <translation>Achubwyd: {events} o ddigwyddiadau a {details} o fanylion personol. Roedd {broken} o {pages} tudalen wedi torri.</translation>
    </message>
    <message>
        <source>Set aside and save</source>
        <translation>Rhoi o’r neilltu ac achub</translation>
    </message>
    <message>
        <source>The damaged files were set aside, unchanged: {folder}. They hold personal data; remove them when they are no longer needed.</source>
        <translation>Rhoddwyd y ffeiliau a ddifrodwyd o’r neilltu, heb eu newid: {folder}. Maent yn cynnwys data personol; tynnwch nhw pan nad oes eu hangen mwyach.</translation>
    </message>
    <message>
        <source>The data is whole. Nothing was done.</source>
        <translation>Mae’r data’n gyfan. Ni wnaed dim.</translation>
    </message>
    <message>
        <source>The data that was there could not be read. Details erased since the backup may be back: erase them again.</source>
        <translation>Nid oedd modd darllen y data a oedd yno. Gall manylion a ddilëwyd ers y copi wrth gefn fod yn ôl: dilëwch nhw eto.</translation>
    </message>
    <message>
        <source>The data that was there has {n} events that the backup does not have. To bring them over: frontdesk salvage --from {folder}</source>
        <translation>Mae gan y data a oedd yno {n} o ddigwyddiadau nad ydynt yn y copi wrth gefn. I’w trosglwyddo: frontdesk salvage --from {folder}</translation>
    </message>
    <message>
        <source>This machine is not enrolled in the shop’s network or at the county’s record. Where it was, enrol it again.</source>
        <translation>Nid yw’r peiriant hwn wedi’i gofrestru yn rhwydwaith y siop nac yng nghofnod y sir. Os oedd, cofrestrwch ef eto.</translation>
    </message>
    <message>
        <source>What happened since comes back from the shop’s other machines and the county’s record as soon as the desk is open.</source>
        <translation>Daw’r hyn a ddigwyddodd wedyn yn ôl o beiriannau eraill y siop a chofnod y sir cyn gynted ag y bydd y ddesg ar agor.</translation>
    </message>
    <message>
        <source>What the shop’s other machines or the county’s record have comes back by itself as soon as the desk is open. {to_send} events are marked to be sent.</source>
        <translation>Daw’r hyn sydd gan beiriannau eraill y siop neu gofnod y sir yn ôl ohono’i hun cyn gynted ag y bydd y ddesg ar agor. Mae {to_send} o ddigwyddiadau wedi’u nodi i’w hanfon.</translation>
    </message>
    <message>
        <source>What was there was set aside, unchanged: {folder}. It holds personal data; remove it when it is no longer needed.</source>
        <translation>Rhoddwyd yr hyn a oedd yno o’r neilltu, heb ei newid: {folder}. Mae’n cynnwys data personol; tynnwch ef pan nad oes ei angen mwyach.</translation>
    </message>
    <message>
        <source>You can have the damaged file set aside and saved now. What can’t be read comes back from the shop’s other machines and the county’s record, as far as it had reached them.</source>
        <translation>Gallwch roi’r ffeil a ddifrodwyd o’r neilltu a’i hachub nawr. Daw’r hyn na ellir ei ddarllen yn ôl o beiriannau eraill y siop a chofnod y sir, cyn belled ag yr oedd wedi’u cyrraedd.</translation>
    </message>
    <message>
        <source>You can have the damaged file set aside and saved now. What can’t be read is then missing here; a backup may have it.</source>
        <translation>Gallwch roi’r ffeil a ddifrodwyd o’r neilltu a’i hachub nawr. Bydd yr hyn na ellir ei ddarllen ar goll yma wedyn; efallai ei fod mewn copi wrth gefn.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>anhysbys</translation>
    </message>
    <message>
        <source>Open the desk again.</source>
        <translation>Agorwch y ddesg eto.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The settings in {file} can’t be read: {why}. Nothing was changed. Mend the file, or remove it to begin with the usual settings.</source>
        <translation>Ni ellir darllen y gosodiadau yn {file}: {why}. Ni newidiwyd dim. Cywirwch y ffeil, neu ei thynnu er mwyn dechrau gyda’r gosodiadau arferol.</translation>
    </message>
    <message>
        <source>The shop has no desk “{desk}”, so the desk was not opened. Nothing was changed. It has these: {desks}. Set one of them, or add the desk to shop.toml.</source>
        <translation>Nid oes gan y siop ddesg “{desk}”, felly ni agorwyd y ddesg. Ni newidiwyd dim. Mae ganddi’r rhain: {desks}. Gosodwch un ohonynt, neu ychwanegwch y ddesg at shop.toml.</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>A code of squares with this address and our reference, for a telephone.</source>
        <translation>Cod sgwariau gyda’r cyfeiriad hwn a’n cyfeirnod, ar gyfer ffôn.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>Ask for</source>
        <translation>Gofynnwch am</translation>
    </message>
    <message>
        <source>From {site}, {day}. Our reference: {reference}</source>
        <translation>Oddi wrth {site}, {day}. Ein cyfeirnod: {reference}</translation>
    </message>
    <message>
        <source>How to get there</source>
        <translation>Sut i gyrraedd yno</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>Ar y we</translation>
    </message>
    <message>
        <source>Please show them this page.</source>
        <translation>Dangoswch y dudalen hon iddyn nhw.</translation>
    </message>
    <message>
        <source>Scan this with a telephone to have the address with you.</source>
        <translation>Sganiwch hwn gyda ffôn i gael y cyfeiriad gyda chi.</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Ffôn</translation>
    </message>
    <message>
        <source>They expect you. We have spoken to {person}.</source>
        <translation>Maen nhw’n eich disgwyl. Rydym wedi siarad â {person}.</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Beth i ddod gyda chi</translation>
    </message>
    <message>
        <source>When it is open</source>
        <translation>Pryd mae ar agor</translation>
    </message>
    <message>
        <source>Where to go</source>
        <translation>I ble i fynd</translation>
    </message>
</context>
<context>
    <name>Sound</name>
    <message>
        <source>There is no sound device, so calls are shown but not heard.</source>
        <translation>Nid oes dyfais sain, felly mae galwadau i&apos;w gweld ond nid i&apos;w clywed.</translation>
    </message>
    <message>
        <source>No voice is installed, so calls have the chime but no words.</source>
        <translation>Nid oes llais wedi&apos;i osod, felly mae cloch i bob galwad ond dim geiriau.</translation>
    </message>
    <message>
        <source>No English voice is installed, so calls are not spoken in English.</source>
        <translation>Nid oes llais Saesneg wedi&apos;i osod, felly nid yw galwadau&apos;n cael eu llefaru yn Saesneg.</translation>
    </message>
    <message>
        <source>No Welsh voice is installed, so calls are not spoken in Welsh.</source>
        <translation>Nid oes llais Cymraeg wedi&apos;i osod, felly nid yw galwadau&apos;n cael eu llefaru yn Gymraeg.</translation>
    </message>
    <message>
        <source>The voice did not work, so this call had the chime but no words.</source>
        <translation>Ni weithiodd y llais, felly roedd cloch i&apos;r alwad hon ond dim geiriau.</translation>
    </message>
    <message>
        <source>The calls could not be saved as a sound file.</source>
        <translation>Nid oedd modd cadw&apos;r galwadau fel ffeil sain.</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n ddiwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n cam</numerusform>
            <numerusform>%n cam</numerusform>
            <numerusform>%n gam</numerusform>
            <numerusform>%n cham</numerusform>
            <numerusform>%n cam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) could not be passed on and were set aside.</source>
        <translation>
            <numerusform>Ni ellid trosglwyddo %n cam ac fe’u rhoddwyd o’r neilltu.</numerusform>
            <numerusform>Ni ellid trosglwyddo %n cam ac fe’i rhoddwyd o’r neilltu.</numerusform>
            <numerusform>Ni ellid trosglwyddo %n gam ac fe’u rhoddwyd o’r neilltu.</numerusform>
            <numerusform>Ni ellid trosglwyddo %n cham ac fe’u rhoddwyd o’r neilltu.</numerusform>
            <numerusform>Ni ellid trosglwyddo %n cam ac fe’u rhoddwyd o’r neilltu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), kept safely on this machine</source>
        <translation>
            <numerusform>%n cam, wedi’u cadw’n ddiogel ar y peiriant hwn</numerusform>
            <numerusform>%n cam, wedi’i gadw’n ddiogel ar y peiriant hwn</numerusform>
            <numerusform>%n gam, wedi’u cadw’n ddiogel ar y peiriant hwn</numerusform>
            <numerusform>%n cham, wedi’u cadw’n ddiogel ar y peiriant hwn</numerusform>
            <numerusform>%n cam, wedi’u cadw’n ddiogel ar y peiriant hwn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to see to</source>
        <translation>
            <numerusform>%n i ofalu amdanynt</numerusform>
            <numerusform>%n i ofalu amdano</numerusform>
            <numerusform>%n i ofalu amdanynt</numerusform>
            <numerusform>%n i ofalu amdanynt</numerusform>
            <numerusform>%n i ofalu amdanynt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>%n i’w hanfon</numerusform>
            <numerusform>%n i’w anfon</numerusform>
            <numerusform>%n i’w hanfon</numerusform>
            <numerusform>%n i’w hanfon</numerusform>
            <numerusform>%n i’w hanfon</numerusform>
        </translation>
    </message>
    <message>
        <source>A machine without a name</source>
        <translation>Peiriant heb enw</translation>
    </message>
    <message>
        <source>All desks of the shop share one queue. No county’s record was set up.</source>
        <translation>Mae holl ddesgiau’r siop yn rhannu un ciw. Ni osodwyd cofnod sir.</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Ar ei phen ei hun</translation>
    </message>
    <message>
        <source>And more</source>
        <translation>A rhagor</translation>
    </message>
    <message>
        <source>Another machine writes as this one.</source>
        <translation>Mae peiriant arall yn ysgrifennu yn enw hwn.</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Yn dal i fyny</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Tystysgrif</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Cloc</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Yn cysylltu</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Cysylltiad</translation>
    </message>
    <message>
        <source>County only</source>
        <translation>Y sir yn unig</translation>
    </message>
    <message>
        <source>County’s server</source>
        <translation>Gweinydd y sir</translation>
    </message>
    <message>
        <source>Everything done here has arrived where it belongs.</source>
        <translation>Mae popeth a wnaed yma wedi cyrraedd lle mae’n perthyn.</translation>
    </message>
    <message>
        <source>Finds the others</source>
        <translation>Yn dod o hyd i’r lleill</translation>
    </message>
    <message>
        <source>In step with the shop</source>
        <translation>Yn gytûn â’r siop</translation>
    </message>
    <message>
        <source>It should have been renewed by itself. After that day the other machines of the shop do not let this one in. Ask your ICT team to renew it (frontdesk enrol).</source>
        <translation>Dylai fod wedi’i hadnewyddu ohoni’i hun. Ar ôl y diwrnod hwnnw ni fydd peiriannau eraill y siop yn gadael i hwn ddod i mewn. Gofynnwch i’ch tîm TGCh ei hadnewyddu (frontdesk enrol).</translation>
    </message>
    <message>
        <source>It was not accepted: {code}</source>
        <translation>Ni chafodd ei dderbyn: {code}</translation>
    </message>
    <message>
        <source>Its clock agrees with this one.</source>
        <translation>Mae ei gloc yn cytuno â hwn.</translation>
    </message>
    <message>
        <source>Its clock is not known yet.</source>
        <translation>Nid yw ei gloc yn hysbys eto.</translation>
    </message>
    <message>
        <source>Its clock is {span} ahead of this one.</source>
        <translation>Mae ei gloc {span} ar y blaen i hwn.</translation>
    </message>
    <message>
        <source>Its clock is {span} behind this one.</source>
        <translation>Mae ei gloc {span} ar ei hôl hi o’i gymharu â hwn.</translation>
    </message>
    <message>
        <source>Its disk was copied, or a backup of it runs elsewhere. Nothing is lost: both go on, each under a number of its own. Ask your ICT team to enrol one of the two anew.</source>
        <translation>Cafodd ei ddisg ei gopïo, neu mae copi wrth gefn ohono’n rhedeg yn rhywle arall. Ni chollir dim: mae’r ddau’n mynd ymlaen, pob un o dan ei rif ei hun. Gofynnwch i’ch tîm TGCh gofrestru un o’r ddau o’r newydd.</translation>
    </message>
    <message>
        <source>Keeps the queue in step.</source>
        <translation>Yn cadw’r ciw yn gytûn.</translation>
    </message>
    <message>
        <source>LAN only</source>
        <translation>LAN yn unig</translation>
    </message>
    <message>
        <source>Last exchange</source>
        <translation>Cyfnewid diwethaf</translation>
    </message>
    <message>
        <source>Last exchange {ago}.</source>
        <translation>Cyfnewid diwethaf: {ago}.</translation>
    </message>
    <message>
        <source>Listens at</source>
        <translation>Yn gwrando ar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>No other machine of the shop can be reached. If others are switched on, two desks may call the same visitor: ask each other before calling. What was done is put together afterwards.</source>
        <translation>Ni ellir cyrraedd unrhyw beiriant arall o’r siop. Os oes eraill ymlaen, gall dwy ddesg alw’r un ymwelydd: gofynnwch i’ch gilydd cyn galw. Rhoddir yr hyn a wnaed at ei gilydd wedyn.</translation>
    </message>
    <message>
        <source>Nobody answers since {time}.</source>
        <translation>Nid oes neb yn ateb ers {time}.</translation>
    </message>
    <message>
        <source>Nobody answers.</source>
        <translation>Nid oes neb yn ateb.</translation>
    </message>
    <message>
        <source>Nobody can be reached. The desk goes on: what is done is kept here and put together afterwards. If other desks are open, two may call the same visitor: ask each other before calling.</source>
        <translation>Ni ellir cyrraedd neb. Mae’r ddesg yn mynd ymlaen: cedwir yma’r hyn a wneir a’i roi at ei gilydd wedyn. Os oes desgiau eraill ar agor, gall dwy alw’r un ymwelydd: gofynnwch i’ch gilydd cyn galw.</translation>
    </message>
    <message>
        <source>Not compared yet.</source>
        <translation>Heb ei gymharu eto.</translation>
    </message>
    <message>
        <source>Nothing goes to the county’s record or comes from it just now. The desk works as always. What is done is kept here and sent as soon as that works again.</source>
        <translation>Nid oes dim yn mynd i gofnod y sir nac yn dod ohono ar hyn o bryd. Mae’r ddesg yn gweithio fel arfer. Cedwir yma’r hyn a wneir a’i anfon cyn gynted ag y bydd hynny’n gweithio eto.</translation>
    </message>
    <message>
        <source>Nothing goes to the county’s record or comes from it just now. The shop works as always: one queue for all desks. What is done is kept here and sent as soon as that works again.</source>
        <translation>Nid oes dim yn mynd i gofnod y sir nac yn dod ohono ar hyn o bryd. Mae’r siop yn gweithio fel arfer: un ciw i bob desg. Cedwir yma’r hyn a wneir a’i anfon cyn gynted ag y bydd hynny’n gweithio eto.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>All-lein</translation>
    </message>
    <message>
        <source>Opens how this machine stands with the others and with the county.</source>
        <translation>Agor sut mae’r peiriant hwn yn sefyll gyda’r lleill a chyda’r sir.</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Eraill</translation>
    </message>
    <message>
        <source>Place in line</source>
        <translation>Safle yn y rhes</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Yn anfon</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Wedi’i roi o’r neilltu</translation>
    </message>
    <message>
        <source>Sharing: {state}</source>
        <translation>Rhannu: {state}</translation>
    </message>
    <message>
        <source>Something is wrong with the shop’s network or the county’s record.</source>
        <translation>Mae rhywbeth o’i le ar rwydwaith y siop neu gofnod y sir.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Gorchwyl</translation>
    </message>
    <message>
        <source>Tell your ICT team this word: {code}</source>
        <translation>Dywedwch y gair hwn wrth eich tîm TGCh: {code}</translation>
    </message>
    <message>
        <source>The clocks of {machine} and of this computer differ by {span}.</source>
        <translation>Mae gwahaniaeth o {span} rhwng cloc {machine} a chloc y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>The county does not let this machine in.</source>
        <translation>Nid yw’r sir yn gadael i’r peiriant hwn ddod i mewn.</translation>
    </message>
    <message>
        <source>The county’s clock and this computer’s differ by {span}.</source>
        <translation>Mae gwahaniaeth o {span} rhwng cloc y sir a chloc y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>The county’s record</source>
        <translation>Cofnod y sir</translation>
    </message>
    <message>
        <source>The county’s record does not take what is sent.</source>
        <translation>Nid yw cofnod y sir yn derbyn yr hyn a anfonir.</translation>
    </message>
    <message>
        <source>The county’s record is being asked for the first time since the start.</source>
        <translation>Mae cofnod y sir yn cael ei holi am y tro cyntaf ers y cychwyn.</translation>
    </message>
    <message>
        <source>The county’s record was restored from a backup.</source>
        <translation>Adferwyd cofnod y sir o gopi wrth gefn.</translation>
    </message>
    <message>
        <source>The desk goes on; what happens is kept here and sent later. Ask your ICT team to enrol this machine again.</source>
        <translation>Mae’r ddesg yn mynd ymlaen; cedwir yma’r hyn sy’n digwydd a’i anfon yn nes ymlaen. Gofynnwch i’ch tîm TGCh gofrestru’r peiriant hwn eto.</translation>
    </message>
    <message>
        <source>The desk works alone; what happens is kept. Ask your ICT team to enrol this machine again (frontdesk enrol).</source>
        <translation>Mae’r ddesg yn gweithio ar ei phen ei hun; cedwir yr hyn sy’n digwydd. Gofynnwch i’ch tîm TGCh gofrestru’r peiriant hwn eto (frontdesk enrol).</translation>
    </message>
    <message>
        <source>The desk works alone; what happens is kept. See that the network cable is in, then start the program anew. If this lasts, ask your ICT team.</source>
        <translation>Mae’r ddesg yn gweithio ar ei phen ei hun; cedwir yr hyn sy’n digwydd. Gwnewch yn siŵr bod cebl y rhwydwaith i mewn, yna cychwynnwch y rhaglen o’r newydd. Os bydd hyn yn parhau, gofynnwch i’ch tîm TGCh.</translation>
    </message>
    <message>
        <source>The file with the visits was damaged and has been replaced.</source>
        <translation>Difrodwyd y ffeil â’r ymweliadau ac mae un arall wedi cymryd ei lle.</translation>
    </message>
    <message>
        <source>The other machines of the shop do not let it in. The desk works alone; what happens is kept. Ask your ICT team to enrol this machine again (frontdesk enrol).</source>
        <translation>Nid yw peiriannau eraill y siop yn gadael iddo ddod i mewn. Mae’r ddesg yn gweithio ar ei phen ei hun; cedwir yr hyn sy’n digwydd. Gofynnwch i’ch tîm TGCh gofrestru’r peiriant hwn eto (frontdesk enrol).</translation>
    </message>
    <message>
        <source>The shop’s other machines</source>
        <translation>Peiriannau eraill y siop</translation>
    </message>
    <message>
        <source>They are kept on this machine, and the desk counts them as before; the county or the others do not have them. Show the list below to your ICT team.</source>
        <translation>Fe’u cedwir ar y peiriant hwn, ac mae’r ddesg yn eu cyfrif fel o’r blaen; nid yw’r sir neu’r lleill yn eu cael. Dangoswch y rhestr isod i’ch tîm TGCh.</translation>
    </message>
    <message>
        <source>This desk on its own</source>
        <translation>Y ddesg hon ar ei phen ei hun</translation>
    </message>
    <message>
        <source>This desk works on its own: no shop’s network and no county’s record were set up. Your ICT team can do that with “frontdesk enrol” and “frontdesk central enrol”.</source>
        <translation>Mae’r ddesg hon yn gweithio ar ei phen ei hun: ni osodwyd rhwydwaith siop na chofnod sir. Gall eich tîm TGCh wneud hynny gyda “frontdesk enrol” a “frontdesk central enrol”.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Y peiriant hwn</translation>
    </message>
    <message>
        <source>This machine could not join the shop’s network.</source>
        <translation>Ni allai’r peiriant hwn ymuno â rhwydwaith y siop.</translation>
    </message>
    <message>
        <source>This machine was restored from a backup.</source>
        <translation>Adferwyd y peiriant hwn o gopi wrth gefn.</translation>
    </message>
    <message>
        <source>This machine was shut out of the shop’s network.</source>
        <translation>Cafodd y peiriant hwn ei gau allan o rwydwaith y siop.</translation>
    </message>
    <message>
        <source>This machine’s certificate can’t be used.</source>
        <translation>Ni ellir defnyddio tystysgrif y peiriant hwn.</translation>
    </message>
    <message>
        <source>This machine’s certificate ends on {day}.</source>
        <translation>Daw tystysgrif y peiriant hwn i ben ar {day}.</translation>
    </message>
    <message>
        <source>This machine’s certificate has ended.</source>
        <translation>Mae tystysgrif y peiriant hwn wedi dod i ben.</translation>
    </message>
    <message>
        <source>To change this</source>
        <translation>I newid hyn</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Yn gyfredol</translation>
    </message>
    <message>
        <source>Waits measured with a wrong clock are counted apart. See which of the two is wrong, set it right, then start the program there anew.</source>
        <translation>Mae arosiadau a fesurwyd â chloc anghywir yn cael eu cyfrif ar wahân. Gwelwch pa un o’r ddau sy’n anghywir, cywirwch ef, yna cychwynnwch y rhaglen yno o’r newydd.</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Yn aros i’w anfon</translation>
    </message>
    <message>
        <source>What could be read was kept, and the rest comes back from the others and from the county. The damaged file was put aside in the data folder. Ask your ICT team to look at this computer’s disk.</source>
        <translation>Cadwyd yr hyn y gellid ei ddarllen, a daw’r gweddill yn ôl oddi wrth y lleill ac o’r sir. Rhoddwyd y ffeil a ddifrodwyd o’r neilltu yn y ffolder data. Gofynnwch i’ch tîm TGCh edrych ar ddisg y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>What it had lost is sent to it again by itself. Nothing has to be done.</source>
        <translation>Anfonir yr hyn a gollodd ato eto ohono’i hun. Nid oes angen gwneud dim.</translation>
    </message>
    <message>
        <source>What it had sent before comes back by itself from the others and from the county. Nothing has to be done.</source>
        <translation>Daw’r hyn a anfonodd o’r blaen yn ôl ohono’i hun oddi wrth y lleill ac o’r sir. Nid oes angen gwneud dim.</translation>
    </message>
    <message>
        <source>What others did is being read. You can work meanwhile.</source>
        <translation>Mae’r hyn a wnaeth eraill yn cael ei ddarllen. Gallwch weithio yn y cyfamser.</translation>
    </message>
    <message>
        <source>What was done here is on its way to the county’s record. You can work meanwhile.</source>
        <translation>Mae’r hyn a wnaed yma ar ei ffordd i gofnod y sir. Gallwch weithio yn y cyfamser.</translation>
    </message>
    <message>
        <source>Your ICT team does it with “frontdesk enrol” and “frontdesk central enrol”.</source>
        <translation>Mae eich tîm TGCh yn gwneud hynny gyda “frontdesk enrol” a “frontdesk central enrol”.</translation>
    </message>
    <message>
        <source>at {addresses}</source>
        <translation>yn {addresses}</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>am {time}</translation>
    </message>
    <message>
        <source>being made</source>
        <translation>wrthi’n cael ei wneud</translation>
    </message>
    <message>
        <source>by itself on this network</source>
        <translation>ohono’i hun ar y rhwydwaith hwn</translation>
    </message>
    <message>
        <source>by itself on this network, and at {addresses}</source>
        <translation>ohono’i hun ar y rhwydwaith hwn, ac yn {addresses}</translation>
    </message>
    <message>
        <source>ended on {day}</source>
        <translation>daeth i ben ar {day}</translation>
    </message>
    <message>
        <source>good until {day}</source>
        <translation>yn ddilys tan {day}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>newydd fod</translation>
    </message>
    <message>
        <source>nobody answers</source>
        <translation>nid oes neb yn ateb</translation>
    </message>
    <message>
        <source>none since the start</source>
        <translation>dim un ers y cychwyn</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>ddim o gwbl</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>anhysbys</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>dim byd</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>ers {time}</translation>
    </message>
    <message>
        <source>this machine is not let in</source>
        <translation>nid yw’r peiriant hwn yn cael dod i mewn</translation>
    </message>
    <message>
        <source>works</source>
        <translation>yn gweithio</translation>
    </message>
    <message>
        <source>works, more is being read or sent</source>
        <translation>yn gweithio, mae rhagor yn cael ei ddarllen neu ei anfon</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>{minutes} munud yn ôl</translation>
    </message>
    <message>
        <source>{rank} – the lowest that is switched on keeps the queue in step</source>
        <translation>{rank} – yr isaf sydd ymlaen sy’n cadw’r ciw yn gytûn</translation>
    </message>
    <message>
        <source>{state}, since {time}</source>
        <translation>{state}, ers {time}</translation>
    </message>
    <message>
        <source>The files in its folder “shop” are not those of the shop it was enrolled for. The desk works alone; what happens is kept. Ask your ICT team to copy that folder from another machine of the shop.</source>
        <translation>Nid ffeiliau’r siop y cofrestrwyd ef ar ei chyfer yw’r ffeiliau yn ei ffolder “shop”. Mae’r ddesg yn gweithio ar ei phen ei hun; cedwir yr hyn sy’n digwydd. Gofynnwch i’ch tîm TGCh gopïo’r ffolder honno o beiriant arall yn y siop.</translation>
    </message>
    <message>
        <source>This machine was enrolled for another shop.</source>
        <translation>Cofrestrwyd y peiriant hwn ar gyfer siop arall.</translation>
    </message>
    <message>
        <source>Elsewhere there is another step under the same number.</source>
        <translation>Mae cam arall o dan yr un rhif yn rhywle arall.</translation>
    </message>
    <message>
        <source>It came from another machine and could not be read.</source>
        <translation>Daeth o beiriant arall ac ni ellid ei ddarllen.</translation>
    </message>
    <message>
        <source>The desk works alone; what happens is kept. Set this computer’s clock right, then start the program anew.</source>
        <translation>Mae’r ddesg yn gweithio ar ei phen ei hun; cedwir yr hyn sy’n digwydd. Cywirwch gloc y cyfrifiadur hwn, yna cychwynnwch y rhaglen o’r newydd.</translation>
    </message>
    <message>
        <source>This machine’s certificate is not good yet: a clock is wrong.</source>
        <translation>Nid yw tystysgrif y peiriant hwn yn ddilys eto: mae cloc yn anghywir.</translation>
    </message>
    <message>
        <source>What the others do can’t be kept on this computer.</source>
        <translation>Ni ellir cadw’r hyn y mae’r lleill yn ei wneud ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>The desk works alone; what happens is kept here. Shut out is for good: this machine can’t come back with this data. If that was a mistake, ask your ICT team to let it in with a new data folder (frontdesk enrol --join CODE --data NEWFOLDER), which fills itself from the others. The old folder stays as it is.</source>
        <translation>Mae’r ddesg yn gweithio ar ei phen ei hun; cedwir yma yr hyn sy’n digwydd. Mae cau allan am byth: ni all y peiriant hwn ddod yn ôl gyda’r data hwn. Os camgymeriad oedd hynny, gofynnwch i’ch tîm TGCh ei ollwng i mewn gyda ffolder data newydd (frontdesk enrol --join CODE --data NEWFOLDER), sy’n ei lenwi ei hun o’r lleill. Mae’r hen ffolder yn aros fel y mae.</translation>
    </message>
    <message>
        <source>the record is newer than this program</source>
        <translation>mae’r cofnod yn fwy newydd na’r rhaglen hon</translation>
    </message>
    <message>
        <source>the record is older than this program</source>
        <translation>mae’r cofnod yn hŷn na’r rhaglen hon</translation>
    </message>
    <message>
        <source>the server broke off</source>
        <translation>torrodd y gweinydd y cysylltiad</translation>
    </message>
    <message>
        <source>the server could not prove who it is</source>
        <translation>ni allai’r gweinydd brofi pwy ydyw</translation>
    </message>
    <message>
        <source>the server does not have the record</source>
        <translation>nid yw’r cofnod gan y gweinydd</translation>
    </message>
    <message>
        <source>the server has no room for another connection</source>
        <translation>nid oes gan y gweinydd le i gysylltiad arall</translation>
    </message>
    <message>
        <source>the server is starting, stopping or being restored</source>
        <translation>mae’r gweinydd yn dechrau, yn stopio neu’n cael ei adfer</translation>
    </message>
    <message>
        <source>the server is too old</source>
        <translation>mae’r gweinydd yn rhy hen</translation>
    </message>
    <message>
        <source>the server’s disk is full</source>
        <translation>mae disg y gweinydd yn llawn</translation>
    </message>
    <message>
        <source>the shop was closed in the record</source>
        <translation>caewyd y siop yn y cofnod</translation>
    </message>
    <message>
        <source>this machine is enrolled for another shop</source>
        <translation>mae’r peiriant hwn wedi’i gofrestru ar gyfer siop arall</translation>
    </message>
</context>
<context>
    <name>StoreError</name>
    <message>
        <source>The disk is full, so this step could not be kept. Everything before it is safe. Free some space on the disk, then do the step again.</source>
        <translation>Mae’r ddisg yn llawn, felly nid oedd modd cadw’r cam hwn. Mae popeth cyn hynny’n ddiogel. Rhyddhewch le ar y ddisg, yna gwnewch y cam eto.</translation>
    </message>
    <message>
        <source>The disk reported a fault, so this step could not be kept. Everything before it was kept. Do the step again; if this comes back, tell your ICT team that the disk may be failing.</source>
        <translation>Adroddodd y ddisg nam, felly nid oedd modd cadw’r cam hwn. Cadwyd popeth cyn hynny. Gwnewch y cam eto; os daw hyn yn ôl, dywedwch wrth eich tîm TGCh y gall y ddisg fod yn methu.</translation>
    </message>
    <message>
        <source>Another program is busy with the data, so this step was not done. Everything before it is safe. Wait a moment, then do the step again.</source>
        <translation>Mae rhaglen arall yn brysur gyda’r data, felly ni wnaed y cam hwn. Mae popeth cyn hynny’n ddiogel. Arhoswch ennyd, yna gwnewch y cam eto.</translation>
    </message>
    <message>
        <source>The front desk is already running with this data, so it was not opened a second time. Nothing was changed. Use the window that is open, or close it first.</source>
        <translation>Mae’r ddesg flaen eisoes yn rhedeg gyda’r data hyn, felly ni chafodd ei hagor eilwaith. Ni newidiwyd dim. Defnyddiwch y ffenestr sydd ar agor, neu ei chau yn gyntaf.</translation>
    </message>
    <message>
        <source>The data can’t be opened with the key kept on this computer. The data was left exactly as it is. Ask your ICT team to bring back the key that belongs to this data.</source>
        <translation>Ni ellir agor y data gyda’r allwedd a gedwir ar y cyfrifiadur hwn. Gadawyd y data’n union fel y mae. Gofynnwch i’ch tîm TGCh adfer yr allwedd sy’n perthyn i’r data hyn.</translation>
    </message>
    <message>
        <source>The key to the data was not found on this computer. The data was left exactly as it is. Unlock the keyring of this computer, or ask your ICT team to bring the key back.</source>
        <translation>Ni chafwyd hyd i’r allwedd i’r data ar y cyfrifiadur hwn. Gadawyd y data’n union fel y mae. Datglowch gylch allweddi’r cyfrifiadur hwn, neu gofynnwch i’ch tîm TGCh adfer yr allwedd.</translation>
    </message>
    <message>
        <source>Other users of this computer can read the key to the data, so the data was not opened. Nothing was changed. Ask your ICT team to let only you read the file “desk.key”.</source>
        <translation>Gall defnyddwyr eraill y cyfrifiadur hwn ddarllen yr allwedd i’r data, felly ni agorwyd y data. Ni newidiwyd dim. Gofynnwch i’ch tîm TGCh adael i chi yn unig ddarllen y ffeil “desk.key”.</translation>
    </message>
    <message>
        <source>The data was written by a newer version of this program. It was left exactly as it is. Update the program on this computer, then open the data again.</source>
        <translation>Ysgrifennwyd y data gan fersiwn mwy newydd o’r rhaglen hon. Gadawyd nhw’n union fel y maent. Diweddarwch y rhaglen ar y cyfrifiadur hwn, yna agorwch y data eto.</translation>
    </message>
    <message>
        <source>The folder with the data can’t be reached or may not be written to. Nothing was changed. Choose another folder, or ask your ICT team for access to this one.</source>
        <translation>Ni ellir cyrraedd y ffolder gyda’r data, neu ni ellir ysgrifennu iddo. Ni newidiwyd dim. Dewiswch ffolder arall, neu gofynnwch i’ch tîm TGCh am fynediad i’r un hwn.</translation>
    </message>
    <message>
        <source>A backup can’t lie in the data folder itself: it could replace the data, and would be lost with it. Nothing was changed. Choose another folder, best on another disk.</source>
        <translation>Ni all copi wrth gefn fod yn y ffolder data ei hun: gallai ddisodli’r data, a byddai’n cael ei golli gydag ef. Ni newidiwyd dim. Dewiswch ffolder arall, ar ddisg arall os oes modd.</translation>
    </message>
    <message>
        <source>There is no data in this folder yet. Nothing was changed. Open the desk window first, or choose the folder that it uses.</source>
        <translation>Nid oes data yn y ffolder hon eto. Ni newidiwyd dim. Agorwch ffenestr y ddesg yn gyntaf, neu dewiswch y ffolder y mae’n ei defnyddio.</translation>
    </message>
    <message>
        <source>A file of this name is there already, and nothing is ever written over. Nothing was changed. Choose another name, or name a folder: the copy then gets the day and time as its name.</source>
        <translation>Mae ffeil o’r enw hwn yno eisoes, ac nid oes dim byth yn cael ei drosysgrifo. Ni newidiwyd dim. Dewiswch enw arall, neu enwch ffolder: caiff y copi’r dydd a’r amser yn enw wedyn.</translation>
    </message>
    <message>
        <source>The file with the data is damaged and can’t be read safely. It was left exactly as it is. Don’t delete anything. “frontdesk salvage” sets it aside and saves what can still be read; where nothing can, ask your ICT team to restore the latest backup.</source>
        <translation>Mae’r ffeil gyda’r data wedi’i difrodi ac ni ellir ei darllen yn ddiogel. Fe’i gadawyd yn union fel y mae. Peidiwch â dileu dim. Mae “frontdesk salvage” yn ei rhoi o’r neilltu ac yn achub yr hyn y gellir ei ddarllen o hyd; lle na ellir darllen dim, gofynnwch i’ch tîm TGCh adfer y copi wrth gefn diweddaraf.</translation>
    </message>
    <message>
        <source>There is no such copy. Nothing was changed. Look whether the name is right and the disk is connected.</source>
        <translation>Nid oes copi o’r fath. Ni newidiwyd dim. Gwiriwch fod yr enw’n gywir a bod y ddisg wedi’i chysylltu.</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Arrived {time}, {date}</source>
        <translation>Cyrraedd {time}, {date}</translation>
    </message>
    <message>
        <source>If this is difficult to understand, we can provide it in Braille, large print, on audio tape, in another language or by talking with you. Please contact {contact}.</source>
        <translation>Os yw hwn yn anodd ei ddeall, gallwn ei ddarparu mewn Braille, print bras, ar dâp sain, mewn iaith arall neu drwy siarad â chi. Cysylltwch â {contact}.</translation>
    </message>
    <message>
        <source>January|February|March|April|May|June|July|August|September|October|November|December</source>
        <translation>Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr</translation>
    </message>
    <message>
        <source>Likely wait: {minutes} minutes</source>
        <translation>Amser aros tebygol: {minutes} munud</translation>
    </message>
    <message>
        <source>Please watch the screen and listen for your number.</source>
        <translation>Gwyliwch y sgrin a gwrandewch am eich rhif.</translation>
    </message>
    <message>
        <source>You will be seen very soon.</source>
        <translation>Fe’ch gwelir yn fuan iawn.</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Eich rhif</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>A copy made {made}. In it as well: {files}.</source>
        <translation>Copi a wnaed {made}. Hefyd ynddo: {files}.</translation>
    </message>
    <message>
        <source>Its key: {file}. Keep it apart from the copy.</source>
        <translation>Ei allwedd: {file}. Cadwch hi ar wahân i’r copi.</translation>
    </message>
    <message>
        <source>The key is not in it but in this computer’s keyring, and without the key nobody can read it: write the key out once with --key-to FILE, and keep that file apart from the copies.</source>
        <translation>Nid yw’r allwedd ynddo ond yng nghylch allweddi’r cyfrifiadur hwn, a heb yr allwedd ni all neb ei ddarllen: ysgrifennwch yr allwedd unwaith gyda --key-to FFEIL, a chadwch y ffeil honno ar wahân i’r copïau.</translation>
    </message>
    <message>
        <source>The key is not in it, and without the key nobody can read it: keep {file} as well, apart from the copies.</source>
        <translation>Nid yw’r allwedd ynddo, a heb yr allwedd ni all neb ei ddarllen: cadwch {file} hefyd, ar wahân i’r copïau.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>dim byd</translation>
    </message>
    <message>
        <source>{file}: a copy of the data, the shop’s files and the settings.</source>
        <translation>{file}: copi o’r data, ffeiliau’r siop a’r gosodiadau.</translation>
    </message>
</context>
<context>
    <name>WaitLog</name>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n ymweliad</numerusform>
            <numerusform>%n ymweliad</numerusform>
            <numerusform>%n ymweliad</numerusform>
            <numerusform>%n ymweliad</numerusform>
            <numerusform>%n ymweliad</numerusform>
        </translation>
    </message>
    <message>
        <source>Waited for a private room ({n} min)</source>
        <translation>Aros am ystafell breifat ({n} mun)</translation>
    </message>
    <message>
        <source>Waited for an interpreter ({n} min)</source>
        <translation>Aros am gyfieithydd ({n} mun)</translation>
    </message>
    <message>
        <source>Waited for a colleague ({n} min)</source>
        <translation>Aros am gydweithiwr ({n} mun)</translation>
    </message>
    <message numerus="yes">
        <source>%n desks closed</source>
        <translation>
            <numerusform>%n desg ar gau</numerusform>
            <numerusform>%n ddesg ar gau</numerusform>
            <numerusform>%n ddesg ar gau</numerusform>
            <numerusform>%n desg ar gau</numerusform>
            <numerusform>%n desg ar gau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n desks closed or on a break</source>
        <translation>
            <numerusform>%n desg ar gau neu ar egwyl</numerusform>
            <numerusform>%n ddesg ar gau neu ar egwyl</numerusform>
            <numerusform>%n ddesg ar gau neu ar egwyl</numerusform>
            <numerusform>%n desg ar gau neu ar egwyl</numerusform>
            <numerusform>%n desg ar gau neu ar egwyl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n desks on a break</source>
        <translation>
            <numerusform>%n desg ar egwyl</numerusform>
            <numerusform>%n ddesg ar egwyl</numerusform>
            <numerusform>%n ddesg ar egwyl</numerusform>
            <numerusform>%n desg ar egwyl</numerusform>
            <numerusform>%n desg ar egwyl</numerusform>
        </translation>
    </message>
    <message>
        <source>1 desk closed</source>
        <translation>1 ddesg ar gau</translation>
    </message>
    <message>
        <source>1 desk on a break</source>
        <translation>1 ddesg ar egwyl</translation>
    </message>
    <message>
        <source>1 visit</source>
        <translation>1 ymweliad</translation>
    </message>
    <message>
        <source>90th percentile</source>
        <translation>90fed canradd</translation>
    </message>
    <message>
        <source>A chart of {count} waits between {start} and {end}, {past} of them past the target.</source>
        <translation>Siart o {count} o amseroedd aros rhwng {start} a {end}, a {past} ohonynt dros y targed.</translation>
    </message>
    <message>
        <source>A chart without dots: no wait was measured.</source>
        <translation>Siart heb ddotiau: ni fesurwyd unrhyw amser aros.</translation>
    </message>
    <message>
        <source>A visit is resolved at first point when every enquiry in it was resolved, informed or given its form at once. The goal is {goal}%.</source>
        <translation>Caiff ymweliad ei ddatrys yn y man cyswllt cyntaf pan gafodd pob ymholiad ynddo ei ddatrys, ei ateb â gwybodaeth neu ei ffurflen ar unwaith. Y nod yw {goal}%.</translation>
    </message>
    <message>
        <source>A wait runs from arrival (for those early, from the time of their appointment) until the person who can help starts to serve. The target is {n} minutes unless a service has its own.</source>
        <translation>Mae&apos;r aros yn rhedeg o gyrraedd (i&apos;r rhai cynnar, o amser eu hapwyntiad) nes bod y person a all helpu yn dechrau gweini. Y targed yw {n} munud oni bai bod gan wasanaeth ei darged ei hun.</translation>
    </message>
    <message>
        <source>Answered at the door, without a wait: {n}.</source>
        <translation>Atebwyd wrth y drws, heb aros: {n}.</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Cyrraedd</translation>
    </message>
    <message>
        <source>As known at {time} on {day}.</source>
        <translation>Yn ôl yr hyn oedd yn hysbys am {time}, {day}.</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>Cael gwasanaeth</translation>
    </message>
    <message>
        <source>By desk</source>
        <translation>Yn ôl desg</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Yn ôl awr</translation>
    </message>
    <message>
        <source>By service</source>
        <translation>Yn ôl gwasanaeth</translation>
    </message>
    <message>
        <source>Daily wait log</source>
        <translation>Cofnod aros dyddiol</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desg</translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation>Ymholiad</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Ffigurau</translation>
    </message>
    <message>
        <source>First point</source>
        <translation>Man cyntaf</translation>
    </message>
    <message>
        <source>Half of the visitors waited no longer than the median, nine in ten no longer than the 90th percentile (between two visits it is interpolated, as spreadsheets do).</source>
        <translation>Arhosodd hanner yr ymwelwyr ddim hirach na&apos;r canolrif, a naw o bob deg ddim hirach na&apos;r 90fed canradd (rhwng dau ymweliad caiff ei rhyngosod, fel y gwna taenlenni).</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Awr</translation>
    </message>
    <message>
        <source>How long it took</source>
        <translation>Faint o amser a gymerodd</translation>
    </message>
    <message>
        <source>How this was counted</source>
        <translation>Sut y cyfrifwyd hyn</translation>
    </message>
    <message>
        <source>If this information is difficult to understand, we can provide it in another format, for example, in Braille, large print, on audio tape, in another language or by talking with you. Please contact {contact} if you require this service.</source>
        <translation>Os yw&apos;r wybodaeth hon yn anodd ei deall, gallwn ei darparu mewn fformat arall, er enghraifft mewn Braille, print bras, ar dâp sain, mewn iaith arall neu drwy siarad â chi. Cysylltwch â {contact} os oes angen y gwasanaeth hwn arnoch.</translation>
    </message>
    <message>
        <source>In target</source>
        <translation>O fewn y targed</translation>
    </message>
    <message>
        <source>In {n} min</source>
        <translation>Mewn {n} mun</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Hiraf</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesurwyd</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Canolrif</translation>
    </message>
    <message>
        <source>Most of those past it came between {start} and {end}.</source>
        <translation>Daeth y rhan fwyaf o&apos;r rhai dros y targed rhwng {start} a {end}.</translation>
    </message>
    <message>
        <source>No desk for this open</source>
        <translation>Dim desg ar gyfer hyn ar agor</translation>
    </message>
    <message>
        <source>No visit had to be left out of the times.</source>
        <translation>Ni fu&apos;n rhaid gadael unrhyw ymweliad allan o&apos;r amseroedd.</translation>
    </message>
    <message>
        <source>No visits.</source>
        <translation>Dim ymweliadau.</translation>
    </message>
    <message>
        <source>Nobody waited past the target.</source>
        <translation>Ni arhosodd neb yn hirach na&apos;r targed.</translation>
    </message>
    <message>
        <source>Not shown by the log</source>
        <translation>Nid yw&apos;r cofnod yn ei ddangos</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Tudalen</translation>
    </message>
    <message>
        <source>Past the target</source>
        <translation>Dros y targed</translation>
    </message>
    <message>
        <source>Seen in time is the share of those seen within the target, of all who were seen or who waited past it without being seen. The goal is {goal}%. Percentages are rounded down.</source>
        <translation>Gwelwyd mewn pryd yw&apos;r gyfran a welwyd o fewn y targed, o bawb a welwyd neu a arhosodd yn hirach na&apos;r targed heb gael eu gweld. Y nod yw {goal}%. Mae canrannau wedi&apos;u talgrynnu i lawr.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Gwasanaeth</translation>
    </message>
    <message>
        <source>Still waiting: {n}.</source>
        <translation>Yn dal i aros: {n}.</translation>
    </message>
    <message>
        <source>Taken over from another queue system: {n}.</source>
        <translation>Trosglwyddwyd o system giwio arall: {n}.</translation>
    </message>
    <message>
        <source>The longest was {length}, of the visitor of {time}.</source>
        <translation>{length} oedd yr hiraf, sef yr ymwelydd a ddaeth am {time}.</translation>
    </message>
    <message>
        <source>The wait log could not be written to {folder}: {reason}. What was there is as it was. Choose another folder, or make room there, and try again.</source>
        <translation>Nid oedd modd ysgrifennu&apos;r cofnod aros i {folder}: {reason}. Mae&apos;r hyn oedd yno fel yr oedd. Dewiswch ffolder arall, neu gwnewch le yno, a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Tocyn</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Amser</translation>
    </message>
    <message>
        <source>To know about this day</source>
        <translation>Gwybod am y diwrnod hwn</translation>
    </message>
    <message>
        <source>Until greeted</source>
        <translation>Nes cael croeso</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Ymweliadau</translation>
    </message>
    <message>
        <source>Visits counted apart, in no time and no percentage of waits: {parts}.</source>
        <translation>Ymweliadau a gyfrifwyd ar wahân, heb fod mewn unrhyw amser na chanran aros: {parts}.</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Aros</translation>
    </message>
    <message>
        <source>Waited for papers ({n} min)</source>
        <translation>Aros am bapurau ({n} mun)</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Aros</translation>
    </message>
    <message>
        <source>Waits through the day</source>
        <translation>Amseroedd aros drwy&apos;r dydd</translation>
    </message>
    <message>
        <source>Walking to the desk</source>
        <translation>Cerdded at y ddesg</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Why somebody waited is what the log shows during the wait, for at least 2 minutes: a hold, desks that had been open and were closed or on a break, or a surge since the queue was last empty, which is more arrivals in 30 minutes than the day’s usual number plus twice its square root, and at least 5. It does not prove a cause.</source>
        <translation>Y rheswm dros aros yw&apos;r hyn mae&apos;r cofnod yn ei ddangos yn ystod yr aros, am o leiaf 2 funud: saib, desgiau a fu ar agor ac a oedd ar gau neu ar egwyl, neu ymchwydd ers i&apos;r ciw fod yn wag ddiwethaf, sef mwy yn cyrraedd mewn 30 munud na nifer arferol y dydd a dwywaith ei ail isradd, ac o leiaf 5. Nid yw&apos;n profi achos.</translation>
    </message>
    <message>
        <source>each dot is a visit, each triangle one past its target; the line is the {n}-minute target</source>
        <translation>mae pob dot yn ymweliad, a phob triongl yn un dros ei darged; y llinell yw&apos;r targed o {n} munud</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>o {time}</translation>
    </message>
    <message>
        <source>left before being seen</source>
        <translation>wedi gadael cyn cael eu gweld</translation>
    </message>
    <message>
        <source>median wait · 90th percentile {length}</source>
        <translation>canolrif aros · 90fed canradd {length}</translation>
    </message>
    <message>
        <source>resolved at first point · goal {goal}%</source>
        <translation>wedi&apos;u datrys yn y man cyntaf · nod {goal}%</translation>
    </message>
    <message>
        <source>seen before the time of the appointment</source>
        <translation>gwelwyd cyn amser yr apwyntiad</translation>
    </message>
    <message>
        <source>seen in {n} min · goal {goal}%</source>
        <translation>wedi&apos;u gweld mewn {n} mun · nod {goal}%</translation>
    </message>
    <message>
        <source>seen within target · goal {goal}%</source>
        <translation>wedi&apos;u gweld o fewn y targed · nod {goal}%</translation>
    </message>
    <message>
        <source>still open when the day was over</source>
        <translation>yn dal ar agor ar ddiwedd y dydd</translation>
    </message>
    <message>
        <source>the clock could not be trusted</source>
        <translation>nid oedd modd dibynnu ar y cloc</translation>
    </message>
    <message>
        <source>the times contradict each other</source>
        <translation>mae&apos;r amseroedd yn gwrth-ddweud ei gilydd</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>ymweliadau</translation>
    </message>
    <message>
        <source>visits · as many as usual</source>
        <translation>ymweliadau · cymaint ag arfer</translation>
    </message>
    <message>
        <source>visits · {n} fewer than usual</source>
        <translation>ymweliadau · {n} yn llai nag arfer</translation>
    </message>
    <message>
        <source>visits · {n} fewer than usual by now</source>
        <translation>ymweliadau · {n} yn llai nag arfer erbyn hyn</translation>
    </message>
    <message>
        <source>visits · {n} more than usual</source>
        <translation>ymweliadau · {n} yn fwy nag arfer</translation>
    </message>
    <message>
        <source>visits · {n} more than usual by now</source>
        <translation>ymweliadau · {n} yn fwy nag arfer erbyn hyn</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} mun</translation>
    </message>
    <message>
        <source>{people} people came {when}, usual {usual}</source>
        <translation>Daeth {people} o bobl {when}, {usual} fel arfer</translation>
    </message>
    <message>
        <source>Asked for a pause ({n} min)</source>
        <translation>Gofynnodd am saib ({n} mun)</translation>
    </message>
    <message>
        <source>Still waiting</source>
        <translation>Yn dal i aros</translation>
    </message>
    <message>
        <source>Left before being seen</source>
        <translation>Gadawodd cyn cael ei weld neu ei gweld</translation>
    </message>
    <message>
        <source>Did not come when called</source>
        <translation>Heb ddod pan alwyd</translation>
    </message>
    <message>
        <source>Brought back after they had gone or did not come: {n}.</source>
        <translation>Daethpwyd yn ôl ar ôl gadael neu beidio â dod: {n}.</translation>
    </message>
    <message>
        <source>Handed on inside the shop: {n}.</source>
        <translation>Trosglwyddwyd o fewn y siop: {n}.</translation>
    </message>
    <message>
        <source>Handed on once more, as a team leader allowed: {n}.</source>
        <translation>Trosglwyddwyd unwaith eto, fel y caniataodd arweinydd tîm: {n}.</translation>
    </message>
    <message>
        <source>Of {n} who were served again after a hand-off half waited no longer than {median} for that, nine in ten no longer than {p90}, and {percent}% not past the target.</source>
        <translation>O’r {n} a gafodd eu gwasanaethu eto ar ôl trosglwyddiad, ni fu hanner yn aros yn hwy na {median} am hynny, na naw o bob deg yn hwy na {p90}, ac roedd {percent}% o fewn y targed.</translation>
    </message>
    <message>
        <source>Somebody handed on inside the shop has been seen already. Their wait for the receiver runs from the hand-off until they are served again and is measured by itself, against the same target.</source>
        <translation>Mae rhywun a drosglwyddir o fewn y siop wedi’i weld yn barod. Mae’r aros am y derbynnydd yn rhedeg o’r trosglwyddiad nes y cânt eu gwasanaethu eto, ac fe’i mesurir ar wahân, yn erbyn yr un targed.</translation>
    </message>
    <message>
        <source>Until a colleague came</source>
        <translation>Nes i gydweithiwr ddod</translation>
    </message>
    <message>
        <source>Waiting after a hand-off</source>
        <translation>Aros ar ôl trosglwyddiad</translation>
    </message>
    <message>
        <source>Went after a hand-off, before they were served again: {n}.</source>
        <translation>Gadawodd ar ôl trosglwyddiad, cyn cael eu gwasanaethu eto: {n}.</translation>
    </message>
    <message>
        <source>handed on twice</source>
        <translation>trosglwyddwyd ddwywaith</translation>
    </message>
    <message>
        <source>handed on twice · {n} handed on once</source>
        <translation>trosglwyddwyd ddwywaith · {n} unwaith</translation>
    </message>
    <message>
        <source>left before being seen · {n} did not come</source>
        <translation>wedi gadael cyn cael eu gweld · {n} heb ddod</translation>
    </message>
    <message>
        <source>Avoidable contact</source>
        <translation>Cyswllt y gellid ei osgoi</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Wedi’u torri</translation>
    </message>
    <message>
        <source>Came again because</source>
        <translation>Dod eto oherwydd</translation>
    </message>
    <message>
        <source>Due on this day</source>
        <translation>I’w cadw ar y diwrnod hwn</translation>
    </message>
    <message>
        <source>Kept in time</source>
        <translation>Wedi’u cadw mewn pryd</translation>
    </message>
    <message>
        <source>Kept late</source>
        <translation>Wedi’u cadw’n hwyr</translation>
    </message>
    <message>
        <source>No promise was due on this day.</source>
        <translation>Nid oedd unrhyw addewid i’w gadw ar y diwrnod hwn.</translation>
    </message>
    <message>
        <source>No visit was marked as avoidable.</source>
        <translation>Ni nodwyd bod modd osgoi unrhyw ymweliad.</translation>
    </message>
    <message>
        <source>Open and overdue</source>
        <translation>Agored ac yn hwyr</translation>
    </message>
    <message>
        <source>Open, time to come</source>
        <translation>Agored, amser i ddod</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Addewidion</translation>
    </message>
    <message>
        <source>Promises are counted on the day they are due: a call-back by the end of the next working day, a letter or an e-mail answered in full within 5 working days or acknowledged with a date. Kept in time is the share of those whose time has come or that were closed before.</source>
        <translation>Cyfrifir addewidion ar y diwrnod y maent i’w cadw: galwad yn ôl erbyn diwedd y diwrnod gwaith nesaf, llythyr neu e-bost wedi’i ateb yn llawn o fewn 5 diwrnod gwaith neu wedi’i gydnabod gyda dyddiad. Mae’r gyfran a gadwyd mewn pryd o’r rhai y daeth eu hamser neu a gaewyd cyn hynny.</translation>
    </message>
    <message>
        <source>Promises due</source>
        <translation>Addewidion i’w cadw</translation>
    </message>
    <message>
        <source>{n}% kept in time</source>
        <translation>{n}% wedi’u cadw mewn pryd</translation>
    </message>
    <message>
        <source>{n}% of visits</source>
        <translation>{n}% o ymweliadau</translation>
    </message>
    <message>
        <source>Referred to partners and other offices: {n}.</source>
        <translation>Atgyfeiriwyd at bartneriaid a swyddfeydd eraill: {n}.</translation>
    </message>
    <message>
        <source>90th percentile of these waits</source>
        <translation>90fed canradd yr arosiadau hyn</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Wedi’i ganslo</translation>
    </message>
    <message>
        <source>Failed to come</source>
        <translation>Heb ddod</translation>
    </message>
    <message>
        <source>For this day</source>
        <translation>Ar gyfer y diwrnod hwn</translation>
    </message>
    <message>
        <source>Interpreters and translations</source>
        <translation>Cyfieithwyr a chyfieithiadau</translation>
    </message>
    <message>
        <source>Interpreters and translations are counted on the day they are for. The wait for one that was wanted at once runs from asking to their being there; it is part of the visit and counted apart from the wait to be seen. Met is the share of those that came or did not; what was cancelled is in neither.</source>
        <translation>Cyfrifir cyfieithwyr a chyfieithiadau ar y diwrnod y maent ar ei gyfer. Mae’r aros am un yr oedd ei angen ar unwaith yn rhedeg o’r gofyn hyd nes ei fod yno; mae’n rhan o’r ymweliad ac fe’i cyfrifir ar wahân i’r aros i gael eich gweld. Diwallwyd yw’r gyfran o’r rhai a ddaeth neu na ddaeth; nid yw’r hyn a ganslwyd yn y naill na’r llall.</translation>
    </message>
    <message>
        <source>Median wait for one wanted at once</source>
        <translation>Arosiad canolrifol am un yr oedd ei angen ar unwaith</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Diwallwyd</translation>
    </message>
    <message>
        <source>Met by a colleague</source>
        <translation>Diwallwyd gan gydweithiwr</translation>
    </message>
    <message>
        <source>No interpreter was asked for.</source>
        <translation>Ni ofynnwyd am gyfieithydd.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Ceisiadau</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Yn dal yn agored</translation>
    </message>
    <message>
        <source>{n}% met</source>
        <translation>{n}% wedi’u diwallu</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gofynnwyd amdanynt</translation>
    </message>
    <message>
        <source>Documents asked for</source>
        <translation>Dogfennau y gofynnwyd amdanynt</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Fformat</translation>
    </message>
    <message>
        <source>Median time to have it</source>
        <translation>Amser canolrifol nes ei chael</translation>
    </message>
    <message>
        <source>No document was asked for on this day.</source>
        <translation>Ni ofynnwyd am ddogfen ar y diwrnod hwn.</translation>
    </message>
    <message>
        <source>Supplied</source>
        <translation>Darparwyd</translation>
    </message>
    <message>
        <source>This day was saved at {time} on {day}, and its figures have changed since: what came late from another desk, or was put right, is in them now.</source>
        <translation>Cadwyd y diwrnod hwn am {time} ar {day}, ac mae ei ffigurau wedi newid ers hynny: mae’r hyn a ddaeth yn hwyr o ddesg arall, neu a gywirwyd, ynddynt erbyn hyn.</translation>
    </message>
</context>
</TS>
