; The Windows installer, for Inno Setup 6. Knows the folder that `python dev.py build` makes; see README.md beside this.
; It installs for the whole machine and never touches the shop's data: that stays when the program is updated or removed.

#ifndef Version
  #error Give the version: ISCC.exe /DVersion=0.1.0 packaging\frontdesk.iss
#endif

[Setup]
AppId={{6B0B7F0E-6D0B-4C54-9D0B-7A1C7B1F5E21}
AppName=Front desk
AppVersion={#Version}
AppPublisher=The Front desk maintainers
DefaultDirName={autopf}\Front desk
DefaultGroupName=Front desk
PrivilegesRequired=admin
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\LICENSE
OutputDir=..\dist
OutputBaseFilename=frontdesk-{#Version}-setup
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
DisableProgramGroupPage=yes
CloseApplications=yes
UninstallDisplayName=Front desk

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[InstallDelete]
; One version's libraries are never left among another's.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\dist\frontdesk\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Front desk"; Filename: "{app}\frontdesk-window.exe"; Parameters: "desk"
Name: "{group}\Queue display"; Filename: "{app}\frontdesk-window.exe"; Parameters: "display"
Name: "{group}\Wait log"; Filename: "{app}\frontdesk-window.exe"; Parameters: "leader"
Name: "{autodesktop}\Front desk"; Filename: "{app}\frontdesk-window.exe"; Parameters: "desk"; Tasks: desktopicon

[Tasks]
Name: "desktopicon"; Description: "Put the front desk on the desktop"; Flags: unchecked

; No [UninstallDelete]: visits, settings and backups stand outside {app} and are kept.
