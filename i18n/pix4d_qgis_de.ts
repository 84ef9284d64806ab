<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Assistant</name>
    <message>
        <source>&amp;Flight</source>
        <translation>&amp;Flug</translation>
    </message>
    <message>
        <source>&amp;Heights</source>
        <translation>&amp;Höhen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Gebiet</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>G&amp;röße</translation>
    </message>
    <message>
        <source>1. Photos</source>
        <translation>1. Fotos</translation>
    </message>
    <message>
        <source>2. Where</source>
        <translation>2. Wo</translation>
    </message>
    <message>
        <source>3. Options</source>
        <translation>3. Optionen</translation>
    </message>
    <message>
        <source>4. Summary</source>
        <translation>4. Zusammenfassung</translation>
    </message>
    <message>
        <source>C&amp;onnection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Drag a folder or photos here, or choose them.</source>
        <translation>Ziehen Sie einen Ordner oder Fotos hierher, oder wählen Sie sie aus.</translation>
    </message>
    <message>
        <source>Draw now</source>
        <translation>Jetzt zeichnen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Dateien…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>From a layer</source>
        <translation>Aus einem Layer</translation>
    </message>
    <message>
        <source>Keep as layer</source>
        <translation>Als Layer behalten</translation>
    </message>
    <message>
        <source>Leave out identical copies</source>
        <translation>Identische Kopien weglassen</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Output &amp;CRS</source>
        <translation>&amp;KBS der Ergebnisse</translation>
    </message>
    <message>
        <source>Outputs:</source>
        <translation>Ergebnisse:</translation>
    </message>
    <message>
        <source>Selected features only</source>
        <translation>Nur ausgewählte Objekte</translation>
    </message>
    <message>
        <source>The EPSG code of a vertical CRS, or the whole CRS such as EPSG:2056+5728.</source>
        <translation>Der EPSG-Code eines Höhen-KBS oder das ganze KBS wie EPSG:2056+5728.</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Upload and process</source>
        <translation>Hochladen und verarbeiten</translation>
    </message>
    <message>
        <source>Zoom to photos</source>
        <translation>Auf Fotos zoomen</translation>
    </message>
    <message>
        <source>of the new project</source>
        <translation>des neuen Projekts</translation>
    </message>
    <message>
        <source>usual ones, or a code</source>
        <translation>übliche oder ein Code</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Projects</source>
        <translation>&amp;Projekte</translation>
    </message>
    <message>
        <source>&amp;Volumes</source>
        <translation>&amp;Volumen</translation>
    </message>
    <message>
        <source>Advanced: Service Addresses</source>
        <translation>Erweitert: Adressen des Dienstes</translation>
    </message>
    <message>
        <source>Client &amp;id</source>
        <translation>Client-&amp;ID</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>Client-&amp;Secret</translation>
    </message>
    <message>
        <source>Leave both empty for the public service.</source>
        <translation>Für den öffentlichen Dienst beide leer lassen.</translation>
    </message>
    <message>
        <source>PIX4D Connection</source>
        <translation>PIX4D-Verbindung</translation>
    </message>
    <message>
        <source>what you want to call it</source>
        <translation>wie Sie sie nennen wollen</translation>
    </message>
</context>
<context>
    <name>DrivePanel</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Folders, sites, projects and outputs</source>
        <translation>Ordner, Standorte, Projekte und Ergebnisse</translation>
    </message>
    <message>
        <source>No connection yet.</source>
        <translation>Noch keine Verbindung.</translation>
    </message>
    <message>
        <source>Picture of the project</source>
        <translation>Bild des Projekts</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>Search folders, sites and projects by name</source>
        <translation>Ordner, Standorte und Projekte nach Namen suchen</translation>
    </message>
    <message>
        <source>Set up a connection…</source>
        <translation>Verbindung einrichten…</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&lt;p&gt;A connection is one PIX4Dcloud account with API access. You get its client id and secret from &lt;a href=&quot;https://account.pix4d.com&quot;&gt;account.pix4d.com&lt;/a&gt;: open the dashboard of your organization, go to &lt;i&gt;API access&lt;/i&gt; and choose &lt;i&gt;Generate new API credentials&lt;/i&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Eine Verbindung ist ein Konto bei PIX4Dcloud mit API-Zugang. Client-ID und Client-Secret bekommen Sie auf &lt;a href=&quot;https://account.pix4d.com&quot;&gt;account.pix4d.com&lt;/a&gt;: Öffnen Sie dort die Übersicht Ihrer Organisation, gehen Sie zu &lt;i&gt;API access&lt;/i&gt; und wählen Sie &lt;i&gt;Generate new API credentials&lt;/i&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;QGIS keeps client ids and secrets encrypted. To store or use one it asks for its master password: one password that you choose yourself, once, for everything that QGIS keeps encrypted. It is not your PIX4D password.&lt;/p&gt;</source>
        <translation>&lt;p&gt;QGIS bewahrt Client-IDs und Secrets verschlüsselt auf. Um sie zu speichern oder zu benutzen, fragt es nach seinem Hauptpasswort: ein Passwort, das Sie selbst einmal wählen, für alles, was QGIS verschlüsselt aufbewahrt. Es ist nicht Ihr PIX4D-Passwort.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Algorithms use this connection when none is named</source>
        <translation>Algorithmen benutzen diese Verbindung, wenn keine genannt ist</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Set as &amp;Default</source>
        <translation>Als &amp;Standard setzen</translation>
    </message>
    <message>
        <source>Sign in and count the projects; nothing is changed</source>
        <translation>Anmelden und die Projekte zählen; nichts wird geändert</translation>
    </message>
</context>
<context>
    <name>PackagesDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Installieren</translation>
    </message>
    <message>
        <source>Install from a &amp;folder…</source>
        <translation>Aus einem &amp;Ordner installieren…</translation>
    </message>
    <message>
        <source>Install packages for PIX4D</source>
        <translation>Pakete für PIX4D installieren</translation>
    </message>
    <message>
        <source>Uploads and downloads need the Python package boto3, regions and volumes need shapely. Both come from the Python Package Index, about 20 MB, into a folder of your QGIS profile where PIX4D alone uses them: other plugins and QGIS&apos;s numpy stay as they are.</source>
        <translation>Uploads und Downloads brauchen das Python-Paket boto3, Gebiete und Volumen brauchen shapely. Beide kommen aus dem Python Package Index, etwa 20 MB, in einen Ordner Ihres QGIS-Profils, wo nur PIX4D sie benutzt: Andere Erweiterungen und das numpy von QGIS bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Without a network: from a folder of wheels that another computer has fetched</source>
        <translation>Ohne Netzwerk: aus einem Ordner mit Wheels, die ein anderer Computer geholt hat</translation>
    </message>
</context>
<context>
    <name>RegionPanel</name>
    <message>
        <source>Add a hole</source>
        <translation>Loch hinzufügen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Use for a new project</source>
        <translation>Für ein neues Projekt verwenden</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Open account.pix4d.com</source>
        <translation>a&amp;ccount.pix4d.com öffnen</translation>
    </message>
    <message>
        <source>&amp;Projects</source>
        <translation>&amp;Projekte</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Volumes</source>
        <translation>&amp;Volumen</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;About the master password.&lt;/b&gt; QGIS keeps the secret encrypted, under a master password of your own. QGIS has you choose it the first time, and then asks for it once a session. It stays on this computer.&lt;/p&gt;&lt;p&gt;Nobody can recover a forgotten master password. Erase the authentication database then (&lt;i&gt;Settings &gt; Options &gt; Authentication&lt;/i&gt;), and set up PIX4D again.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Zum Hauptpasswort.&lt;/b&gt; QGIS bewahrt das Secret verschlüsselt auf, unter einem eigenen Hauptpasswort. Beim ersten Mal lässt QGIS Sie es wählen, danach fragt es einmal je Sitzung danach. Es bleibt auf diesem Computer.&lt;/p&gt;&lt;p&gt;Ein vergessenes Hauptpasswort kann niemand wiederherstellen. Löschen Sie dann die Authentifizierungsdatenbank (&lt;i&gt;Einstellungen &gt; Optionen &gt; Authentifizierung&lt;/i&gt;), und richten Sie PIX4D neu ein.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Client &amp;id</source>
        <translation>Client-&amp;ID</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>Client-&amp;Secret</translation>
    </message>
    <message>
        <source>I&amp;nstall…</source>
        <translation>I&amp;nstallieren…</translation>
    </message>
    <message>
        <source>Leave both empty for the public service.</source>
        <translation>Für den öffentlichen Dienst beide leer lassen.</translation>
    </message>
    <message>
        <source>Other addresses</source>
        <translation>Andere Adressen</translation>
    </message>
    <message>
        <source>QGIS signs in to PIX4Dcloud with a client id and a client secret. An administrator of your organization makes them at account.pix4d.com, under “API access”. Paste them here, one by one or both at once.</source>
        <translation>QGIS meldet sich bei PIX4Dcloud mit einer Client-ID und einem Client-Secret an. Eine Administratorin oder ein Administrator Ihrer Organisation erstellt sie auf account.pix4d.com unter „API access“. Fügen Sie sie hier ein, einzeln oder beide auf einmal.</translation>
    </message>
    <message>
        <source>Set up PIX4D</source>
        <translation>PIX4D einrichten</translation>
    </message>
</context>
<context>
    <name>StockpilePanel</name>
    <message>
        <source>Base surface</source>
        <translation>Bezugsfläche</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Abtrag</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Elevation of the horizontal base, in the units of the project</source>
        <translation>Höhe der waagrechten Bezugsfläche in den Einheiten des Projekts</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Name of the stockpile</source>
        <translation>Name der Halde</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>enter it</source>
        <translation>eingeben</translation>
    </message>
</context>
<context>
    <name>VolumesReport</name>
    <message>
        <source> t/m³</source>
        <translation> t/m³</translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation>&amp;Dichte</translation>
    </message>
    <message>
        <source>Compute volumes…</source>
        <translation>Volumen berechnen…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the table, to be pasted into a spreadsheet</source>
        <translation>Die Tabelle kopieren, zum Einfügen in ein Tabellenprogramm</translation>
    </message>
    <message>
        <source>Density of all polygons that have none of their own in a column &apos;density&apos;. What is weighed is the cut, the pile above its base surface.</source>
        <translation>Dichte aller Polygone, die keine eigene in einer Spalte „density“ haben. Gewogen wird der Abtrag, die Halde über ihrer Bezugsfläche.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Layer with volumes</source>
        <translation>Layer mit Volumen</translation>
    </message>
    <message>
        <source>There are no volumes in this project yet. Draw stockpiles on the map, or compute the volumes of a polygon layer.</source>
        <translation>In diesem Projekt gibt es noch keine Volumen. Zeichnen Sie Halden auf der Karte, oder berechnen Sie die Volumen eines Polygonlayers.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>pix4d_qgis</name>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Installieren</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&apos;{base_surface}&apos; is no base surface.</source>
        <translation>„{base_surface}“ ist keine Bezugsfläche.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot be deleted.</source>
        <translation>„{name}“ kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot be renamed.</source>
        <translation>„{name}“ kann nicht umbenannt werden.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has no results yet that the map could show.</source>
        <translation>„{name}“ hat noch keine Ergebnisse, die die Karte zeigen könnte.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has not been made yet, so the map cannot show it.</source>
        <translation>„{name}“ wurde noch nicht erstellt, deshalb kann die Karte es nicht zeigen.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is a site: &apos;Load site in time&apos; in its menu puts it on the map.</source>
        <translation>„{name}“ ist ein Standort: „Standort als Zeitreihe laden“ in seinem Menü bringt ihn auf die Karte.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is deleted.</source>
        <translation>„{name}“ ist gelöscht.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is no project: drag a finished one, or one of its rasters.</source>
        <translation>„{name}“ ist kein Projekt: Ziehen Sie ein fertiges Projekt oder eines seiner Raster.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is no raster that the map could show; it can be downloaded.</source>
        <translation>„{name}“ ist kein Raster, das die Karte zeigen könnte; es kann heruntergeladen werden.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no uuid.</source>
        <translation>„{text}“ ist keine UUID.</translation>
    </message>
    <message>
        <source>&apos;{units}&apos; is no unit of volume here.</source>
        <translation>„{units}“ ist hier keine Volumeneinheit.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is no type of site.</source>
        <translation>„{value}“ ist keine Art von Standort.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is no {key}.</source>
        <translation>„{value}“ ist kein gültiger Wert für {key}.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has been finished or discarded in another QGIS.</source>
        <translation>„{}“ wurde in einem anderen QGIS beendet oder verworfen.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is finished.</source>
        <translation>„{}“ ist fertig.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not in the map: sign in to show it.</source>
        <translation>„{}“ ist nicht in der Karte: Melden Sie sich an, um es zu zeigen.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; was being processed when QGIS was closed.</source>
        <translation>„{}“ war in Verarbeitung, als QGIS geschlossen wurde.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; was stopped.</source>
        <translation>„{}“ wurde angehalten.</translation>
    </message>
    <message>
        <source>&apos;{}&apos;: {}</source>
        <translation>„{}“: {}</translation>
    </message>
    <message>
        <source>1 output</source>
        <translation>1 Ergebnis</translation>
    </message>
    <message>
        <source>1 project.</source>
        <translation>1 Projekt.</translation>
    </message>
    <message>
        <source>1,234.5</source>
        <translation>1.234,5</translation>
    </message>
    <message>
        <source>3D mesh</source>
        <translation>3D-Netz</translation>
    </message>
    <message>
        <source>3D mesh (FBX)</source>
        <translation>3D-Netz (FBX)</translation>
    </message>
    <message>
        <source>3D mesh (OBJ, zipped)</source>
        <translation>3D-Netz (OBJ, gezippt)</translation>
    </message>
    <message>
        <source>3D mesh (SLPK)</source>
        <translation>3D-Netz (SLPK)</translation>
    </message>
    <message>
        <source>A folder lies in another folder or in an organization.</source>
        <translation>Ein Ordner liegt in einem anderen Ordner oder in einer Organisation.</translation>
    </message>
    <message>
        <source>A folder of this name is in {folder}: move it away, or choose another folder.</source>
        <translation>Ein Ordner dieses Namens ist in {folder}: Verschieben Sie ihn, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>A geoid height needs a coordinate system.</source>
        <translation>Eine Geoidhöhe braucht ein Koordinatensystem.</translation>
    </message>
    <message>
        <source>A geoid is given, but the CRS has no vertical part.</source>
        <translation>Ein Geoid ist angegeben, aber das KBS hat keinen Höhenanteil.</translation>
    </message>
    <message>
        <source>A new project needs photos.</source>
        <translation>Ein neues Projekt braucht Fotos.</translation>
    </message>
    <message>
        <source>A parent needs both its type and its uuid.</source>
        <translation>Zu einem übergeordneten Element gehören Typ und UUID.</translation>
    </message>
    <message>
        <source>A polygon needs three vertices at least.</source>
        <translation>Ein Polygon braucht mindestens drei Stützpunkte.</translation>
    </message>
    <message>
        <source>A site lies in a folder or in an organization.</source>
        <translation>Ein Standort liegt in einem Ordner oder in einer Organisation.</translation>
    </message>
    <message>
        <source>A stockpile cannot have a hole: the service does not measure it.</source>
        <translation>Eine Halde kann kein Loch haben: Der Dienst misst sie nicht.</translation>
    </message>
    <message>
        <source>A vertex of the polygon has no x, y or z.</source>
        <translation>Einem Stützpunkt des Polygons fehlt x, y oder z.</translation>
    </message>
    <message>
        <source>A vertical CRS needs a horizontal one with an EPSG code.</source>
        <translation>Ein Höhen-KBS braucht ein Lage-KBS mit EPSG-Code.</translation>
    </message>
    <message numerus="yes">
        <source>About to process {n} photos, {size} MB.</source>
        <translation><numerusform>{n} Foto, {size} MB, wird jetzt verarbeitet.</numerusform><numerusform>{n} Fotos, {size} MB, werden jetzt verarbeitet.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>About to process {n} photos.</source>
        <translation><numerusform>{n} Foto wird jetzt verarbeitet.</numerusform><numerusform>{n} Fotos werden jetzt verarbeitet.</numerusform></translation>
    </message>
    <message>
        <source>About to upload: {files}, {size} MB ({present} of {all} are there already).</source>
        <translation>Jetzt wird hochgeladen: {files}, {size} MB ({present} von {all} sind schon da).</translation>
    </message>
    <message>
        <source>About to upload: {files}, {size} MB.</source>
        <translation>Jetzt wird hochgeladen: {files}, {size} MB.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Add nadir, or drop flat.</source>
        <translation>Fügen Sie nadir hinzu, oder lassen Sie flat weg.</translation>
    </message>
    <message>
        <source>Add one in Settings &gt; Options &gt; PIX4D, or set PIX4D_CLIENT_ID and PIX4D_CLIENT_SECRET in the environment.</source>
        <translation>Fügen Sie unter Einstellungen &gt; Optionen &gt; PIX4D eine hinzu, oder setzen Sie PIX4D_CLIENT_ID und PIX4D_CLIENT_SECRET in der Umgebung.</translation>
    </message>
    <message>
        <source>Add the certificate authority in Settings &gt; Options &gt; Authentication.</source>
        <translation>Fügen Sie die Zertifizierungsstelle unter Einstellungen &gt; Optionen &gt; Authentifizierung hinzu.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>All photos have a position.</source>
        <translation>Alle Fotos haben eine Position.</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>Already there: {target}</source>
        <translation>Schon da: {target}</translation>
    </message>
    <message>
        <source>Already uploaded: {names}.</source>
        <translation>Schon hochgeladen: {names}.</translation>
    </message>
    <message>
        <source>An unexpected error occurred.</source>
        <translation>Ein unerwarteter Fehler ist aufgetreten.</translation>
    </message>
    <message>
        <source>An upload called &apos;{}&apos; is not finished.</source>
        <translation>Ein Upload namens „{}“ ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>Another QGIS is at &apos;{}&apos;.</source>
        <translation>Ein anderes QGIS arbeitet an „{}“.</translation>
    </message>
    <message>
        <source>Another QGIS is uploading to project {project_id}.</source>
        <translation>Ein anderes QGIS lädt gerade in das Projekt {project_id} hoch.</translation>
    </message>
    <message>
        <source>Another computer uploads the same files: waiting for it.</source>
        <translation>Ein anderer Computer lädt dieselben Dateien hoch: Es wird auf ihn gewartet.</translation>
    </message>
    <message>
        <source>Another file is named {name}: {path} goes up as {key}.</source>
        <translation>Eine andere Datei heißt {name}: {path} wird als {key} hochgeladen.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Around plain walls (building)</source>
        <translation>Rund um glatte Wände (building)</translation>
    </message>
    <message>
        <source>At an angle (oblique)</source>
        <translation>Schräg (oblique)</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Mittlere Höhe</translation>
    </message>
    <message>
        <source>Base surface</source>
        <translation>Bezugsfläche</translation>
    </message>
    <message>
        <source>Base surfaces</source>
        <translation>Bezugsflächen</translation>
    </message>
    <message>
        <source>Both a geoid height and a geoid model are given.</source>
        <translation>Geoidhöhe und Geoidmodell sind beide angegeben.</translation>
    </message>
    <message>
        <source>Both {layer} and {area} are given.</source>
        <translation>{layer} und {area} sind beide angegeben.</translation>
    </message>
    <message>
        <source>CRS: {}</source>
        <translation>KBS: {}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Change it there.</source>
        <translation>Ändern Sie sie dort.</translation>
    </message>
    <message>
        <source>Check Settings &gt; Options &gt; Network.</source>
        <translation>Prüfen Sie Einstellungen &gt; Optionen &gt; Netzwerk.</translation>
    </message>
    <message>
        <source>Check both in Settings &gt; Options &gt; PIX4D, or the environment variables.</source>
        <translation>Prüfen Sie beides unter Einstellungen &gt; Optionen &gt; PIX4D, oder die Umgebungsvariablen.</translation>
    </message>
    <message>
        <source>Check that all of the polygon lies on the surface model.</source>
        <translation>Prüfen Sie, ob das ganze Polygon auf dem Oberflächenmodell liegt.</translation>
    </message>
    <message>
        <source>Check that the folder of your QGIS profile can be written.</source>
        <translation>Prüfen Sie, ob in den Ordner Ihres QGIS-Profils geschrieben werden kann.</translation>
    </message>
    <message>
        <source>Check that the project has a DSM; right after processing, try again later.</source>
        <translation>Prüfen Sie, ob das Projekt ein DOM hat; versuchen Sie es gleich nach der Verarbeitung etwas später noch einmal.</translation>
    </message>
    <message>
        <source>Check the client id and the client secret above.</source>
        <translation>Prüfen Sie oben Client-ID und Client-Secret.</translation>
    </message>
    <message>
        <source>Check the connection in Settings &gt; Options &gt; PIX4D.</source>
        <translation>Prüfen Sie die Verbindung unter Einstellungen &gt; Optionen &gt; PIX4D.</translation>
    </message>
    <message>
        <source>Check the coordinate system of the layer, or choose another layer.</source>
        <translation>Prüfen Sie das Koordinatensystem des Layers, oder wählen Sie einen anderen Layer.</translation>
    </message>
    <message>
        <source>Check the folder {folder}, and run it again.</source>
        <translation>Prüfen Sie den Ordner {folder}, und starten Sie erneut.</translation>
    </message>
    <message>
        <source>Check the layer&apos;s coordinate system and the order of its coordinates.</source>
        <translation>Prüfen Sie das Koordinatensystem des Layers und die Reihenfolge seiner Koordinaten.</translation>
    </message>
    <message>
        <source>Check the layer&apos;s coordinate system.</source>
        <translation>Prüfen Sie das Koordinatensystem des Layers.</translation>
    </message>
    <message>
        <source>Check the network and run it again; what is done is not done twice.</source>
        <translation>Prüfen Sie das Netzwerk, und starten Sie erneut; was getan ist, wird nicht noch einmal getan.</translation>
    </message>
    <message>
        <source>Check the network, the proxy and the service address of the connection.</source>
        <translation>Prüfen Sie das Netzwerk, den Proxy und die Dienstadresse der Verbindung.</translation>
    </message>
    <message>
        <source>Check the network; if it persists, use &apos;Download outputs&apos;.</source>
        <translation>Prüfen Sie das Netzwerk; bleibt es dabei, benutzen Sie „Ergebnisse herunterladen“.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>Check the photos and the other input files.</source>
        <translation>Prüfen Sie die Fotos und die anderen Eingabedateien.</translation>
    </message>
    <message>
        <source>Check the quality of the calibration.</source>
        <translation>Prüfen Sie die Qualität der Kalibrierung.</translation>
    </message>
    <message>
        <source>Check the quality of the photos and their overlap.</source>
        <translation>Prüfen Sie die Qualität der Fotos und ihre Überlappung.</translation>
    </message>
    <message>
        <source>Check the service addresses of the connection, and any proxy.</source>
        <translation>Prüfen Sie die Dienstadressen der Verbindung, und gegebenenfalls den Proxy.</translation>
    </message>
    <message>
        <source>Check the space that is left on its disk, and the rights to its folder.</source>
        <translation>Prüfen Sie den freien Platz auf dem Datenträger, und die Rechte an seinem Ordner.</translation>
    </message>
    <message>
        <source>Choose a polygon layer.</source>
        <translation>Wählen Sie einen Polygonlayer.</translation>
    </message>
    <message>
        <source>Choose a projected system whose axes all have the same unit, for example the UTM zone of the site, or leave it empty: then the service takes that zone itself.</source>
        <translation>Wählen Sie ein projiziertes System, dessen Achsen alle dieselbe Einheit haben, etwa die UTM-Zone des Geländes, oder lassen Sie es leer: Dann nimmt der Dienst selbst diese Zone.</translation>
    </message>
    <message>
        <source>Choose another file for the drawings.</source>
        <translation>Wählen Sie eine andere Datei für die Zeichnungen.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose files or a folder.</source>
        <translation>Wählen Sie Dateien oder einen Ordner.</translation>
    </message>
    <message>
        <source>Choose from {allowed}.</source>
        <translation>Wählen Sie aus {allowed}.</translation>
    </message>
    <message>
        <source>Choose one at least.</source>
        <translation>Wählen Sie mindestens eine.</translation>
    </message>
    <message>
        <source>Choose one of nadir, oblique and building.</source>
        <translation>Wählen Sie eines von nadir, oblique und building.</translation>
    </message>
    <message>
        <source>Choose one of {allowed}.</source>
        <translation>Wählen Sie eines von {allowed}.</translation>
    </message>
    <message>
        <source>Choose that first, or type both, such as EPSG:2056+5728.</source>
        <translation>Wählen Sie zuerst dieses, oder geben Sie beide an, etwa EPSG:2056+5728.</translation>
    </message>
    <message>
        <source>Choose the result of &apos;Compute volumes&apos;, or a layer of stockpiles.</source>
        <translation>Wählen Sie das Ergebnis von „Volumen berechnen“ oder einen Layer mit Halden.</translation>
    </message>
    <message>
        <source>Click to sign in; QGIS asks for its master password.</source>
        <translation>Zum Anmelden klicken; QGIS fragt nach seinem Hauptpasswort.</translation>
    </message>
    <message>
        <source>Click to try again.</source>
        <translation>Klicken, um es erneut zu versuchen.</translation>
    </message>
    <message>
        <source>Client id and secret belong together: enter both.</source>
        <translation>Client-ID und Secret gehören zusammen: Geben Sie beide ein.</translation>
    </message>
    <message>
        <source>Close it in other programs, and remove its layer from QGIS; then run it again. Nothing is fetched twice.</source>
        <translation>Schließen Sie sie in anderen Programmen, und entfernen Sie ihren Layer aus QGIS; dann starten Sie erneut. Nichts wird zweimal geholt.</translation>
    </message>
    <message>
        <source>Compute volumes</source>
        <translation>Volumen berechnen</translation>
    </message>
    <message>
        <source>Compute volumes…</source>
        <translation>Volumen berechnen…</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Connection (empty: the default one)</source>
        <translation>Verbindung (leer: die Standardverbindung)</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Verbindungen…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Continue or discard it, or choose another name.</source>
        <translation>Setzen Sie ihn fort oder verwerfen Sie ihn, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Contour lines (zipped)</source>
        <translation>Höhenlinien (gezippt)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Could not read {path}: {strerror}.</source>
        <translation>{path} konnte nicht gelesen werden: {strerror}.</translation>
    </message>
    <message>
        <source>Could not sign in: the answer holds no token.</source>
        <translation>Anmeldung ist fehlgeschlagen: Die Antwort enthält kein Token.</translation>
    </message>
    <message>
        <source>Could not upload {path}: something else takes its name each time.</source>
        <translation>{path} konnte nicht hochgeladen werden: Jedes Mal nimmt etwas anderes seinen Namen ein.</translation>
    </message>
    <message>
        <source>Could not write {target}: {reason}.</source>
        <translation>{target} konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Could not {doing}.</source>
        <translation>{doing} ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Could not {doing}: the address leads to another host.</source>
        <translation>{doing} ist fehlgeschlagen: Die Adresse führt zu einem anderen Server.</translation>
    </message>
    <message>
        <source>Could not {doing}: the answer is not the data that was asked for.</source>
        <translation>{doing} ist fehlgeschlagen: Die Antwort besteht nicht aus den verlangten Daten.</translation>
    </message>
    <message>
        <source>Could not {doing}: the answer was lost.</source>
        <translation>{doing} ist fehlgeschlagen: Die Antwort ging verloren.</translation>
    </message>
    <message>
        <source>Could not {doing}: the certificate of {host} is not trusted.</source>
        <translation>{doing} ist fehlgeschlagen: Dem Zertifikat von {host} wird nicht vertraut.</translation>
    </message>
    <message>
        <source>Could not {doing}: the service no longer accepts the sign-in.</source>
        <translation>{doing} ist fehlgeschlagen: Der Dienst nimmt die Anmeldung nicht mehr an.</translation>
    </message>
    <message>
        <source>Could not {doing}: the service redirects elsewhere.</source>
        <translation>{doing} ist fehlgeschlagen: Der Dienst leitet anderswohin um.</translation>
    </message>
    <message>
        <source>Could not {doing}: {missing} not given.</source>
        <translation>{doing} ist fehlgeschlagen: {missing} nicht angegeben.</translation>
    </message>
    <message>
        <source>Could not {doing}: {reason}.</source>
        <translation>{doing} ist fehlgeschlagen: {reason}.</translation>
    </message>
    <message>
        <source>Could not {doing}: {what}.</source>
        <translation>{doing} ist fehlgeschlagen: {what}.</translation>
    </message>
    <message>
        <source>Create a new project.</source>
        <translation>Legen Sie ein neues Projekt an.</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Created project {id} ({name}).</source>
        <translation>Projekt {id} ({name}) angelegt.</translation>
    </message>
    <message>
        <source>Created project {} ({}).</source>
        <translation>Projekt {} ({}) angelegt.</translation>
    </message>
    <message>
        <source>Creates an empty project on PIX4Dcloud. This costs nothing.

The output CRS must be projected, with the same unit on all axes; a vertical CRS can be added, as in EPSG:2056+5728. ARBITRARY_METERS, ARBITRARY_FEET and ARBITRARY_US_FEET stand for a local system. Without one, the service takes the UTM zone of the photos.

The id of the new project is the output PROJECT_ID.</source>
        <translation>Legt ein leeres Projekt auf PIX4Dcloud an. Das kostet nichts.

Das KBS der Ergebnisse muss projiziert sein, mit derselben Einheit auf allen Achsen; ein Höhen-KBS kann hinzukommen, wie in EPSG:2056+5728. ARBITRARY_METERS, ARBITRARY_FEET und ARBITRARY_US_FEET stehen für ein örtliches System. Ohne Angabe nimmt der Dienst die UTM-Zone der Fotos.

Die ID des neuen Projekts ist die Ausgabe PROJECT_ID.</translation>
    </message>
    <message>
        <source>Custom elevation</source>
        <translation>Eigene Höhe</translation>
    </message>
    <message>
        <source>Custom elevation (units of the project)</source>
        <translation>Eigene Höhe (Einheiten des Projekts)</translation>
    </message>
    <message>
        <source>Custom elevation {elevation}</source>
        <translation>Eigene Höhe {elevation}</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Abtrag</translation>
    </message>
    <message>
        <source>Cut error</source>
        <translation>Fehler Abtrag</translation>
    </message>
    <message>
        <source>Cut lies above the base surface, fill below it; net is cut without fill.</source>
        <translation>Abtrag liegt über der Bezugsfläche, Auftrag darunter; netto ist Abtrag ohne Auftrag.</translation>
    </message>
    <message>
        <source>DSM</source>
        <translation>DOM</translation>
    </message>
    <message>
        <source>DSM (file)</source>
        <translation>DOM (Datei)</translation>
    </message>
    <message>
        <source>DTM (file)</source>
        <translation>DGM (Datei)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date: {date}</source>
        <translation>Datum: {date}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the folder &apos;{name}&apos; with everything in it: all its folders, sites and projects, their photos and their results? This cannot be undone.</source>
        <translation>Den Ordner „{name}“ mit allem darin löschen: alle seine Ordner, Standorte und Projekte, deren Fotos und Ergebnisse? Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Delete the project &apos;{name}&apos; with its photos and all its results? If it is being processed, that ends. This cannot be undone.</source>
        <translation>Das Projekt „{name}“ mit seinen Fotos und allen Ergebnissen löschen? Wird es gerade verarbeitet, endet das. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Delete the site &apos;{name}&apos;? The service may delete its projects with it, with their photos and results. This cannot be undone.</source>
        <translation>Den Standort „{name}“ löschen? Der Dienst löscht womöglich auch seine Projekte mit ihren Fotos und Ergebnissen. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Densities of single polygons can be changed while the layer is edited.</source>
        <translation>Dichten einzelner Polygone können geändert werden, während der Layer bearbeitet wird.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Density (t/m³)</source>
        <translation>Dichte (t/m³)</translation>
    </message>
    <message>
        <source>Density (t/m³; empty: no tonnes)</source>
        <translation>Dichte (t/m³; leer: keine Tonnen)</translation>
    </message>
    <message>
        <source>Density: {} t/m³, where a row says no other</source>
        <translation>Dichte: {} t/m³, wo eine Zeile nichts anderes sagt</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Double-click to sign in; QGIS asks for its master password.</source>
        <translation>Zum Anmelden doppelklicken; QGIS fragt nach seinem Hauptpasswort.</translation>
    </message>
    <message>
        <source>Double-click to try again.</source>
        <translation>Doppelklicken, um es erneut zu versuchen.</translation>
    </message>
    <message>
        <source>Download outputs</source>
        <translation>Ergebnisse herunterladen</translation>
    </message>
    <message>
        <source>Download {name} into</source>
        <translation>{name} herunterladen in</translation>
    </message>
    <message>
        <source>Downloads the finished outputs of the chosen types into a folder. A file of the same name is replaced once the new one has arrived complete; one that is there already, with the date and size that it has in the cloud, is left as it is.

What was interrupted is continued when it is run again. Until then a hidden file, whose name ends in .part, keeps what has arrived.</source>
        <translation>Lädt die fertigen Ergebnisse der gewählten Typen in einen Ordner herunter. Eine Datei desselben Namens wird ersetzt, sobald die neue vollständig angekommen ist; eine, die mit Datum und Größe wie in der Cloud schon da ist, bleibt wie sie ist.

Was unterbrochen wurde, wird beim nächsten Lauf fortgesetzt. Bis dahin bewahrt eine versteckte Datei, deren Name auf .part endet, was angekommen ist.</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Herunterladen…</translation>
    </message>
    <message>
        <source>Draw it on one side.</source>
        <translation>Zeichnen Sie es auf einer Seite.</translation>
    </message>
    <message>
        <source>Draw one polygon, or choose to keep the largest part.</source>
        <translation>Zeichnen Sie ein einziges Polygon, oder wählen Sie, dass der größte Teil behalten wird.</translation>
    </message>
    <message>
        <source>Draw one, or choose another layer or selection.</source>
        <translation>Zeichnen Sie eines, oder wählen Sie einen anderen Layer oder eine andere Auswahl.</translation>
    </message>
    <message>
        <source>Draw one, or choose another layer.</source>
        <translation>Zeichnen Sie eines, oder wählen Sie einen anderen Layer.</translation>
    </message>
    <message>
        <source>Draw region of interest</source>
        <translation>Bearbeitungsgebiet zeichnen</translation>
    </message>
    <message>
        <source>Draw stockpile</source>
        <translation>Halde zeichnen</translation>
    </message>
    <message>
        <source>Draw the polygon again, or leave the feature out of the selection.</source>
        <translation>Zeichnen Sie das Polygon neu, oder lassen Sie das Objekt aus der Auswahl.</translation>
    </message>
    <message>
        <source>Draw the polygon within the surface model.</source>
        <translation>Zeichnen Sie das Polygon innerhalb des Oberflächenmodells.</translation>
    </message>
    <message>
        <source>Draw the polygons on the project&apos;s own outputs in a layer without a coordinate system.</source>
        <translation>Zeichnen Sie die Polygone auf den Ergebnissen des Projekts selbst, in einem Layer ohne Koordinatensystem.</translation>
    </message>
    <message>
        <source>Draw them side by side.</source>
        <translation>Zeichnen Sie sie nebeneinander.</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Gezeichnet</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Elevation of the base</source>
        <translation>Höhe der Bezugsfläche</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Enter the client id and secret again in Settings &gt; Options &gt; PIX4D.</source>
        <translation>Geben Sie Client-ID und Secret unter Einstellungen &gt; Optionen &gt; PIX4D noch einmal ein.</translation>
    </message>
    <message>
        <source>Enter the elevation of the base.</source>
        <translation>Geben Sie die Höhe der Bezugsfläche ein.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Errors are the estimates that PIX4Dcloud gives with each volume. In totals they are added up: volumes of one survey may all err the same way.</source>
        <translation>Fehler sind die Schätzungen, die PIX4Dcloud zu jedem Volumen angibt. In Summen werden sie addiert: Alle Volumen einer Aufnahme können in dieselbe Richtung abweichen.</translation>
    </message>
    <message>
        <source>Estimated time (seconds)</source>
        <translation>Geschätzte Zeit (Sekunden)</translation>
    </message>
    <message>
        <source>Everything (zipped)</source>
        <translation>Alles (gezippt)</translation>
    </message>
    <message>
        <source>Everything is processed.</source>
        <translation>Alles wird verarbeitet.</translation>
    </message>
    <message>
        <source>Exact positions (high-confidence-positions)</source>
        <translation>Genaue Positionen (high-confidence-positions)</translation>
    </message>
    <message>
        <source>Extent of the photos: longitude {west:.6f} to {east:.6f}, latitude {south:.6f} to {north:.6f}.</source>
        <translation>Ausdehnung der Fotos: Länge {west:.6f} bis {east:.6f}, Breite {south:.6f} bis {north:.6f}.</translation>
    </message>
    <message>
        <source>Extent: {} by {}</source>
        <translation>Ausdehnung: {} mal {}</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Failed: {}</source>
        <translation>Fehlgeschlagen: {}</translation>
    </message>
    <message>
        <source>Far from the others</source>
        <translation>Weit von den anderen</translation>
    </message>
    <message>
        <source>Far from the others: {} (sent)</source>
        <translation>Weit von den anderen: {} (gesendet)</translation>
    </message>
    <message>
        <source>Feature {id} cannot be transformed to the project&apos;s coordinate system.</source>
        <translation>Objekt {id} kann nicht in das Koordinatensystem des Projekts transformiert werden.</translation>
    </message>
    <message>
        <source>Feature {id} has a coordinate that is no number or beyond all bounds.</source>
        <translation>Objekt {id} hat eine Koordinate, die keine Zahl ist oder außerhalb aller Grenzen liegt.</translation>
    </message>
    <message>
        <source>Feature {id} has a hole; the volume service takes none.</source>
        <translation>Objekt {id} hat ein Loch; der Volumendienst nimmt keine.</translation>
    </message>
    <message>
        <source>Feature {id} has fewer than three distinct vertices.</source>
        <translation>Objekt {id} hat weniger als drei verschiedene Stützpunkte.</translation>
    </message>
    <message>
        <source>Feature {id} has no area.</source>
        <translation>Objekt {id} hat keine Fläche.</translation>
    </message>
    <message>
        <source>Feature {id} has no geometry.</source>
        <translation>Objekt {id} hat keine Geometrie.</translation>
    </message>
    <message>
        <source>Feature {id} has {most} vertices, for which the service may need longer than it allows itself. If so, it is measured with fewer, and its row says so.</source>
        <translation>Objekt {id} hat {most} Stützpunkte, wofür der Dienst länger brauchen kann, als er sich selbst zugesteht. Dann wird es mit weniger gemessen, und seine Zeile sagt das.</translation>
    </message>
    <message>
        <source>Feature {id} is a {geom_type}, not a polygon.</source>
        <translation>Objekt {id} ist ein {geom_type}, kein Polygon.</translation>
    </message>
    <message>
        <source>Feature {id} is not a valid polygon: {reason} (in the layer&apos;s coordinates).</source>
        <translation>Objekt {id} ist kein gültiges Polygon: {reason} (in den Koordinaten des Layers).</translation>
    </message>
    <message>
        <source>Feature {id} was mended: {reason} (in the layer&apos;s coordinates).</source>
        <translation>Objekt {id} wurde repariert: {reason} (in den Koordinaten des Layers).</translation>
    </message>
    <message>
        <source>Feature {id}, {base_surface}: cut {cut}, fill {fill} ({units}3)</source>
        <translation>Objekt {id}, {base_surface}: Abtrag {cut}, Auftrag {fill} ({units}3)</translation>
    </message>
    <message numerus="yes">
        <source>Feature {id}: {n} repeated vertices were removed.</source>
        <translation><numerusform>Objekt {id}: {n} wiederholter Stützpunkt wurde entfernt.</numerusform><numerusform>Objekt {id}: {n} wiederholte Stützpunkte wurden entfernt.</numerusform></translation>
    </message>
    <message>
        <source>Fetching pip…</source>
        <translation>pip wird geholt…</translation>
    </message>
    <message>
        <source>Fetching {package}…</source>
        <translation>{package} wird geholt…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files cannot be written to the folder {folder}: choose another one.</source>
        <translation>In den Ordner {folder} können keine Dateien geschrieben werden: Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Files left out</source>
        <translation>Ausgelassene Dateien</translation>
    </message>
    <message>
        <source>Files registered</source>
        <translation>Registrierte Dateien</translation>
    </message>
    <message>
        <source>Files uploaded</source>
        <translation>Hochgeladene Dateien</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Fill error</source>
        <translation>Fehler Auftrag</translation>
    </message>
    <message>
        <source>Fill the hole, or split the polygon there.</source>
        <translation>Füllen Sie das Loch, oder teilen Sie das Polygon dort.</translation>
    </message>
    <message>
        <source>Fit plane</source>
        <translation>Ausgleichsebene</translation>
    </message>
    <message>
        <source>Flat ground, few trees or houses (flat)</source>
        <translation>Flaches Gelände, wenige Bäume oder Häuser (flat)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Ordner mit Fotos</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>Ordner mit Wheels</translation>
    </message>
    <message>
        <source>Folder with the wheels</source>
        <translation>Ordner mit den Wheels</translation>
    </message>
    <message>
        <source>For this site {code} (WGS 84 / UTM zone {zone}) fits.</source>
        <translation>Für dieses Gelände passt {code} (WGS 84 / UTM-Zone {zone}).</translation>
    </message>
    <message>
        <source>Forget it here. What has been uploaded stays in its project at PIX4Dcloud.</source>
        <translation>Hier vergessen. Was hochgeladen wurde, bleibt in seinem Projekt bei PIX4Dcloud.</translation>
    </message>
    <message>
        <source>Full size: all details</source>
        <translation>Volle Größe: alle Details</translation>
    </message>
    <message>
        <source>Gaussian splatting</source>
        <translation>Gaussian Splatting</translation>
    </message>
    <message>
        <source>GeoPackage</source>
        <translation>GeoPackage</translation>
    </message>
    <message>
        <source>Give NAME for a new project, or PROJECT to continue one, not both.</source>
        <translation>Geben Sie NAME für ein neues Projekt an oder PROJECT, um eines fortzusetzen, nicht beides.</translation>
    </message>
    <message>
        <source>Give NAME, or PROJECT.</source>
        <translation>Geben Sie NAME oder PROJECT an.</translation>
    </message>
    <message>
        <source>Give a number such as 112233, a uuid, or https://cloud.pix4d.com/site/112233.</source>
        <translation>Geben Sie eine Zahl wie 112233, eine UUID oder https://cloud.pix4d.com/site/112233 an.</translation>
    </message>
    <message>
        <source>Give a number such as 877866, a uuid, or https://cloud.pix4d.com/dataset/877866.</source>
        <translation>Geben Sie eine Zahl wie 877866, eine UUID oder https://cloud.pix4d.com/dataset/877866 an.</translation>
    </message>
    <message>
        <source>Give all of them the same, or select one.</source>
        <translation>Geben Sie allen dieselbe, oder wählen Sie eines aus.</translation>
    </message>
    <message>
        <source>Give it in metres, or leave it empty for an unlimited one.</source>
        <translation>Geben Sie sie in Metern an, oder lassen Sie das Feld leer für eine unbegrenzte.</translation>
    </message>
    <message>
        <source>Give one of them.</source>
        <translation>Geben Sie eines davon an.</translation>
    </message>
    <message>
        <source>Give the custom elevation in the project&apos;s units.</source>
        <translation>Geben Sie die eigene Höhe in den Einheiten des Projekts an.</translation>
    </message>
    <message>
        <source>Give the layer a projected or geographic coordinate system.</source>
        <translation>Geben Sie dem Layer ein projiziertes oder geographisches Koordinatensystem.</translation>
    </message>
    <message>
        <source>Go on with one of them by its id, and delete what is not needed.</source>
        <translation>Machen Sie mit einem davon über seine ID weiter, und löschen Sie, was nicht gebraucht wird.</translation>
    </message>
    <message>
        <source>Half: faster (half-scale)</source>
        <translation>Halbe: schneller (half-scale)</translation>
    </message>
    <message>
        <source>Heights: {}.</source>
        <translation>Höhen: {}.</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchster Punkt</translation>
    </message>
    <message>
        <source>Id: {id}</source>
        <translation>ID: {id}</translation>
    </message>
    <message>
        <source>Identical copies: {} (left out)</source>
        <translation>Identische Kopien: {} (ausgelassen)</translation>
    </message>
    <message>
        <source>Identical copies: {} (sent)</source>
        <translation>Identische Kopien: {} (gesendet)</translation>
    </message>
    <message>
        <source>Identical copy</source>
        <translation>Identische Kopie</translation>
    </message>
    <message>
        <source>In Web Mercator lengths, areas and volumes are distorted: measure in a system of the site, such as its UTM zone.</source>
        <translation>In Web-Mercator sind Längen, Flächen und Volumen verzerrt: Messen Sie in einem System des Geländes, etwa seiner UTM-Zone.</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>Install PySocks, or choose an HTTP proxy in Settings &gt; Options &gt; Network.</source>
        <translation>Installieren Sie PySocks, oder wählen Sie unter Einstellungen &gt; Optionen &gt; Netzwerk einen HTTP-Proxy.</translation>
    </message>
    <message>
        <source>Install it into QGIS&apos;s Python, {version}: python3 -m pip install --user {package} (see &apos;Install&apos; in the README).</source>
        <translation>Installieren Sie es in das Python von QGIS, {version}: python3 -m pip install --user {package} (siehe „Install“ in der README).</translation>
    </message>
    <message>
        <source>Install packages</source>
        <translation>Pakete installieren</translation>
    </message>
    <message>
        <source>Install the packages by hand, see &apos;Install&apos; in the README.</source>
        <translation>Installieren Sie die Pakete von Hand, siehe „Install“ in der README.</translation>
    </message>
    <message>
        <source>Install them by hand, see &apos;Install&apos; in the README.</source>
        <translation>Installieren Sie sie von Hand, siehe „Install“ in der README.</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>Installed: {packages}.</source>
        <translation>Installiert: {packages}.</translation>
    </message>
    <message>
        <source>Installing {packages}…</source>
        <translation>{packages} wird installiert…</translation>
    </message>
    <message>
        <source>Installing…</source>
        <translation>Wird installiert…</translation>
    </message>
    <message>
        <source>Installs the Python packages boto3 and shapely where QGIS lacks them, about 20 MB from the Python Package Index. They go into the QGIS profile, where this plugin alone uses them: other plugins and QGIS&apos;s numpy stay as they are.

Packages: which to install, also where they are there but do not work; none: those that are missing.

Folder of wheels: to install without a network, from files that another computer has fetched. Run the algorithm without it once: it says how to fetch them.

INSTALLED names what is there now.</source>
        <translation>Installiert die Python-Pakete boto3 und shapely, wo sie QGIS fehlen, etwa 20 MB aus dem Python Package Index. Sie kommen in das QGIS-Profil, wo nur diese Erweiterung sie benutzt: Andere Erweiterungen und das numpy von QGIS bleiben, wie sie sind.

Pakete: welche zu installieren sind, auch wenn sie da sind, aber nicht funktionieren; keine Auswahl: die fehlenden.

Ordner mit Wheels: um ohne Netzwerk zu installieren, aus Dateien, die ein anderer Computer geholt hat. Führen Sie den Algorithmus einmal ohne ihn aus: Er sagt, wie man sie holt.

INSTALLED nennt, was jetzt da ist.</translation>
    </message>
    <message>
        <source>Interrupted before there was a project.</source>
        <translation>Unterbrochen, bevor es ein Projekt gab.</translation>
    </message>
    <message>
        <source>Interrupted uploads cannot be read: {}</source>
        <translation>Unterbrochene Uploads können nicht gelesen werden: {}</translation>
    </message>
    <message>
        <source>Interrupted while project {} was processed.</source>
        <translation>Unterbrochen, während Projekt {} verarbeitet wurde.</translation>
    </message>
    <message>
        <source>Interrupted; the project is {}.</source>
        <translation>Unterbrochen; das Projekt ist {}.</translation>
    </message>
    <message>
        <source>It could not be measured.</source>
        <translation>Es konnte nicht gemessen werden.</translation>
    </message>
    <message>
        <source>It ended without saying why.</source>
        <translation>Es endete, ohne einen Grund zu nennen.</translation>
    </message>
    <message>
        <source>It has no outline.</source>
        <translation>Es hat keinen Umriss.</translation>
    </message>
    <message>
        <source>It is being made; try again in some minutes.</source>
        <translation>Es wird gerade erstellt; versuchen Sie es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>It is no polygon.</source>
        <translation>Es ist kein Polygon.</translation>
    </message>
    <message>
        <source>It may have been done all the same; look before you try again.</source>
        <translation>Es kann trotzdem geschehen sein; sehen Sie nach, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Known connections: {names}.</source>
        <translation>Bekannte Verbindungen: {names}.</translation>
    </message>
    <message>
        <source>Leave COORDINATE_SYSTEM empty, or create a new project.</source>
        <translation>Lassen Sie COORDINATE_SYSTEM leer, oder legen Sie ein neues Projekt an.</translation>
    </message>
    <message>
        <source>Leave out user names, passwords and anything after ? or #.</source>
        <translation>Lassen Sie Benutzernamen, Passwörter und alles nach ? oder # weg.</translation>
    </message>
    <message>
        <source>List outputs</source>
        <translation>Ergebnisse auflisten</translation>
    </message>
    <message>
        <source>List projects</source>
        <translation>Projekte auflisten</translation>
    </message>
    <message>
        <source>Lists the outputs of a project as a table: type, availability, and the place in S3 of those that are done.</source>
        <translation>Listet die Ergebnisse eines Projekts als Tabelle auf: Typ, Verfügbarkeit und, bei den fertigen, den Ort in S3.</translation>
    </message>
    <message>
        <source>Lists the projects of the account as a table: id, uuid, name, status, date and number of images.

Status keeps the projects in one of the chosen states. Search keeps those whose name contains the text.</source>
        <translation>Listet die Projekte des Kontos als Tabelle auf: ID, UUID, Name, Status, Datum und Anzahl der Bilder.

Status behält die Projekte in einem der gewählten Zustände. Suche behält die, deren Name den Text enthält.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Load DSM</source>
        <translation>DOM laden</translation>
    </message>
    <message>
        <source>Load a project&apos;s DSM first.</source>
        <translation>Laden Sie zuerst das DOM eines Projekts.</translation>
    </message>
    <message>
        <source>Load orthomosaic</source>
        <translation>Orthomosaik laden</translation>
    </message>
    <message>
        <source>Load orthomosaic and DSM</source>
        <translation>Orthomosaik und DOM laden</translation>
    </message>
    <message>
        <source>Load outputs</source>
        <translation>Ergebnisse laden</translation>
    </message>
    <message>
        <source>Load site in time</source>
        <translation>Standort als Zeitreihe laden</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Loads the orthomosaic and the DSM of a finished project as layers, in a group with the project&apos;s name. Nothing is downloaded: QGIS reads what it draws. Where the service has no cloud-optimised file, the plain one is used.

ORTHO and DSM are the layers&apos; sources; no credentials are in them.</source>
        <translation>Lädt das Orthomosaik und das DOM eines fertigen Projekts als Layer, in einer Gruppe mit dem Namen des Projekts. Nichts wird heruntergeladen: QGIS liest, was es zeichnet. Wo der Dienst keine für die Cloud optimierte Datei hat, wird die einfache benutzt.

ORTHO und DSM sind die Quellen der Layer; sie enthalten keine Zugangsdaten.</translation>
    </message>
    <message>
        <source>Loads the orthomosaics and DSMs of all finished projects of a site as layers, in a group with the site&apos;s name, the newest on top. Each is shown from the day of its flight until the next flight: open View &gt; Panels &gt; Temporal Controller, choose the animation, and play.

The newest project is shown as long as the one before it, and for one day at least. A project without a date of its flight is shown from when it was created, and the log says so. A project that cannot be loaded is named in the log; the others are loaded all the same. COUNT is the number of projects loaded.</source>
        <translation>Lädt die Orthomosaike und DOMs aller fertigen Projekte eines Standorts als Layer, in einer Gruppe mit dem Namen des Standorts, das neueste zuoberst. Jedes wird vom Tag seines Flugs bis zum nächsten Flug gezeigt: Öffnen Sie Ansicht &gt; Bedienfelder &gt; Zeitsteuerungsfenster, wählen Sie die Animation, und spielen Sie ab.

Das neueste Projekt wird so lange gezeigt wie das davor, mindestens aber einen Tag. Ein Projekt ohne Datum seines Flugs wird ab seiner Anlage gezeigt, und das Protokoll sagt das. Ein Projekt, das nicht geladen werden kann, wird im Protokoll genannt; die anderen werden trotzdem geladen. COUNT ist die Anzahl der geladenen Projekte.</translation>
    </message>
    <message>
        <source>Longest wait (seconds)</source>
        <translation>Längste Wartezeit (Sekunden)</translation>
    </message>
    <message>
        <source>Longitude and latitude look exchanged: swapped, the region lies over the photos.</source>
        <translation>Länge und Breite scheinen vertauscht: Getauscht liegt das Gebiet über den Fotos.</translation>
    </message>
    <message>
        <source>Look for it in the browser panel, or open it in PIX4Dcloud.</source>
        <translation>Suchen Sie ihn im Browser-Bedienfeld, oder öffnen Sie ihn in PIX4Dcloud.</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Tiefster Punkt</translation>
    </message>
    <message>
        <source>Make it with the region of interest algorithm, or draw polygons instead.</source>
        <translation>Erzeugen Sie ihn mit dem Algorithmus für das Bearbeitungsgebiet, oder zeichnen Sie stattdessen Polygone.</translation>
    </message>
    <message>
        <source>Make room, or choose a folder on another disk, and run it again.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen Ordner auf einem anderen Datenträger, und starten Sie erneut.</translation>
    </message>
    <message>
        <source>Make sure that the dense point cloud is a single block.</source>
        <translation>Achten Sie darauf, dass die dichte Punktwolke aus einem einzigen Block besteht.</translation>
    </message>
    <message>
        <source>Makes a report of measured volumes: the result of &apos;Compute volumes&apos;, or a layer of stockpiles. Nothing is sent.

Tonnes are the weight of the cut, that is of the pile above its base surface. The density is in t/m³, whatever the units of the volumes are; a column &apos;density&apos; of the layer goes before it. There is one total for each base surface. Errors are added up, as volumes of one survey may all err the same way. Polygons that were not measured are listed with their message, and are in no total.

The PDF shows map, legend, totals and all rows. If the polygons are a layer of the project, its print layout stays in the project, to be edited. The CSV file is for spreadsheet programs: UTF-8 with a byte order mark, commas between columns, decimal points.

TOTALS is JSON text. TONNES, CUT, FILL and NET are empty where there are several base surfaces.</source>
        <translation>Erstellt einen Bericht über gemessene Volumen: das Ergebnis von „Volumen berechnen“ oder einen Layer mit Halden. Nichts wird gesendet.

Tonnen sind das Gewicht des Abtrags, also der Halde über ihrer Bezugsfläche. Die Dichte ist in t/m³, welche Einheit die Volumen auch haben; eine Spalte „density“ des Layers geht ihr vor. Es gibt eine Summe für jede Bezugsfläche. Fehler werden addiert, denn alle Volumen einer Aufnahme können in dieselbe Richtung abweichen. Polygone, die nicht gemessen wurden, sind mit ihrer Meldung aufgeführt und in keiner Summe.

Das PDF zeigt Karte, Legende, Summen und alle Zeilen. Sind die Polygone ein Layer des Projekts, bleibt sein Drucklayout im Projekt und kann bearbeitet werden. Die CSV-Datei ist für Tabellenprogramme: UTF-8 mit Byte-Reihenfolge-Marke, Kommas zwischen den Spalten, Dezimalpunkte.

TOTALS ist JSON-Text. TONNES, CUT, FILL und NET sind leer, wenn es mehrere Bezugsflächen gibt.</translation>
    </message>
    <message>
        <source>Measure a smaller area.</source>
        <translation>Messen Sie eine kleinere Fläche.</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Measured with {fewer} of {all} vertices, because the service timed out; the outline differs by {change} % of its area.</source>
        <translation>Mit {fewer} von {all} Stützpunkten gemessen, weil der Dienst zu lange brauchte; der Umriss weicht um {change} % seiner Fläche ab.</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Measures the volume between the project&apos;s DSM and a base surface, for each polygon and each chosen base surface. Cut lies above the base, fill below it.

Draw each polygon around the toe of a stockpile, or the rim of a pit. Any CRS will do. Heights come from the polygons if they have any (all zeros count as none), else from the DSM.

Base surfaces: triangulated (through all vertices), fitPlane (the best plane through them), average, lowest and highest (horizontal, at that height of the vertices), custom (horizontal, at the custom elevation in the project&apos;s units).

A polygon of several parts is summed. One that cannot be measured, such as one with a hole, becomes a row with a message; the others are measured all the same.</source>
        <translation>Misst das Volumen zwischen dem DOM des Projekts und einer Bezugsfläche, für jedes Polygon und jede gewählte Bezugsfläche. Abtrag liegt über der Bezugsfläche, Auftrag darunter.

Zeichnen Sie jedes Polygon um den Fuß einer Halde oder den Rand einer Grube. Jedes KBS ist recht. Die Höhen kommen aus den Polygonen, wenn sie welche haben (lauter Nullen gelten als keine), sonst aus dem DOM.

Bezugsflächen: triangulated (durch alle Stützpunkte), fitPlane (die bestpassende Ebene durch sie), average, lowest und highest (waagrecht, auf dieser Höhe der Stützpunkte), custom (waagrecht, auf der eigenen Höhe in den Einheiten des Projekts).

Ein Polygon aus mehreren Teilen wird summiert. Eines, das nicht gemessen werden kann, etwa eines mit Loch, wird zu einer Zeile mit einer Meldung; die anderen werden trotzdem gemessen.</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen…</translation>
    </message>
    <message>
        <source>Mend it with the vertex tool, or run Fix geometries and check the result.</source>
        <translation>Reparieren Sie es mit dem Knotenwerkzeug, oder führen Sie „Geometrien reparieren“ aus und prüfen Sie das Ergebnis.</translation>
    </message>
    <message>
        <source>Mend it with the vertex tool: its outline must not cross or touch itself.</source>
        <translation>Reparieren Sie es mit dem Knotenwerkzeug: Sein Umriss darf sich nicht kreuzen oder berühren.</translation>
    </message>
    <message>
        <source>Merging them left {after} holes of {before}.</source>
        <translation>Nach dem Vereinigen bleiben {after} Löcher von {before}.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>More than 0.</source>
        <translation>Mehr als 0.</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Mehr…</translation>
    </message>
    <message>
        <source>Move the polygon onto the surface model.</source>
        <translation>Schieben Sie das Polygon auf das Oberflächenmodell.</translation>
    </message>
    <message>
        <source>NDVI</source>
        <translation>NDVI</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name (of a new project)</source>
        <translation>Name (eines neuen Projekts)</translation>
    </message>
    <message>
        <source>Name one: {names}.</source>
        <translation>Nennen Sie eine: {names}.</translation>
    </message>
    <message>
        <source>Neither a name for a new project nor a project to continue is given.</source>
        <translation>Weder ein Name für ein neues Projekt noch ein fortzusetzendes Projekt ist angegeben.</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>New PIX4D project</source>
        <translation>Neues PIX4D-Projekt</translation>
    </message>
    <message>
        <source>New name of &apos;{name}&apos;:</source>
        <translation>Neuer Name von „{name}“:</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>No base surface is chosen.</source>
        <translation>Keine Bezugsfläche ist gewählt.</translation>
    </message>
    <message>
        <source>No connection is set up.</source>
        <translation>Keine Verbindung ist eingerichtet.</translation>
    </message>
    <message>
        <source>No connection yet.</source>
        <translation>Noch keine Verbindung.</translation>
    </message>
    <message>
        <source>No outputs yet</source>
        <translation>Noch keine Ergebnisse</translation>
    </message>
    <message>
        <source>No photo has a position: the result will not be georeferenced.</source>
        <translation>Kein Foto hat eine Position: Das Ergebnis wird nicht georeferenziert sein.</translation>
    </message>
    <message>
        <source>No photos are chosen yet.</source>
        <translation>Noch sind keine Fotos gewählt.</translation>
    </message>
    <message>
        <source>No photos are given.</source>
        <translation>Keine Fotos sind angegeben.</translation>
    </message>
    <message>
        <source>No polygons are given.</source>
        <translation>Keine Polygone sind angegeben.</translation>
    </message>
    <message>
        <source>No project is given.</source>
        <translation>Kein Projekt ist angegeben.</translation>
    </message>
    <message>
        <source>No project of the site &apos;{name}&apos; could be loaded.</source>
        <translation>Kein Projekt des Standorts „{name}“ konnte geladen werden.</translation>
    </message>
    <message>
        <source>No site is given.</source>
        <translation>Kein Standort ist angegeben.</translation>
    </message>
    <message>
        <source>No transformation is known from {source} to {target}.</source>
        <translation>Es ist keine Transformation von {source} nach {target} bekannt.</translation>
    </message>
    <message>
        <source>No web browser could be opened.</source>
        <translation>Es konnte kein Webbrowser geöffnet werden.</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Nicht gemessen</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Noch nicht gemessen.</translation>
    </message>
    <message>
        <source>Not measured yet: {}</source>
        <translation>Noch nicht gemessen: {}</translation>
    </message>
    <message>
        <source>Not measured: {reason}</source>
        <translation>Nicht gemessen: {reason}</translation>
    </message>
    <message>
        <source>Not sent: {path} has changed since it was registered; remove it from the project first.</source>
        <translation>Nicht gesendet: {path} hat sich seit der Registrierung geändert; entfernen Sie es zuerst aus dem Projekt.</translation>
    </message>
    <message>
        <source>Not sent: {skipped}.</source>
        <translation>Nicht gesendet: {skipped}.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing incomplete is left behind. Make room on the disk of {folder}, or choose a folder on another one.</source>
        <translation>Nichts Unvollständiges bleibt zurück. Schaffen Sie Platz auf dem Datenträger von {folder}, oder wählen Sie einen Ordner auf einem anderen.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Es fehlt nichts.</translation>
    </message>
    <message>
        <source>Nothing to change was given.</source>
        <translation>Es wurde nichts zu ändern angegeben.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing to upload: all {files} are there already.</source>
        <translation><numerusform>Nichts hochzuladen: {files} ist schon da.</numerusform><numerusform>Nichts hochzuladen: {files} sind alle schon da.</numerusform></translation>
    </message>
    <message>
        <source>Number of outputs</source>
        <translation>Anzahl der Ergebnisse</translation>
    </message>
    <message>
        <source>Number of projects</source>
        <translation>Anzahl der Projekte</translation>
    </message>
    <message>
        <source>Number of projects loaded</source>
        <translation>Anzahl der geladenen Projekte</translation>
    </message>
    <message>
        <source>OPF project</source>
        <translation>OPF-Projekt</translation>
    </message>
    <message>
        <source>On request</source>
        <translation>Auf Anfrage</translation>
    </message>
    <message>
        <source>Only the largest of {count} parts is kept: {kept} m2 ({kept_names}). Dropped: {dropped} m2 ({dropped_names}).</source>
        <translation>Nur der größte von {count} Teilen wird behalten: {kept} m2 ({kept_names}). Weggelassen: {dropped} m2 ({dropped_names}).</translation>
    </message>
    <message>
        <source>Only the region of interest is processed: {}</source>
        <translation>Nur das Bearbeitungsgebiet wird verarbeitet: {}</translation>
    </message>
    <message numerus="yes">
        <source>Only {measured} of {n} volumes measured: {reason}</source>
        <translation><numerusform>Nur {measured} von {n} Volumen gemessen: {reason}</numerusform><numerusform>Nur {measured} von {n} Volumen gemessen: {reason}</numerusform></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open in web browser</source>
        <translation>Im Webbrowser öffnen</translation>
    </message>
    <message>
        <source>Open the dock</source>
        <translation>Bedienfeld öffnen</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Optionen…</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Orthomosaic</source>
        <translation>Orthomosaik</translation>
    </message>
    <message>
        <source>Orthomosaic (file)</source>
        <translation>Orthomosaik (Datei)</translation>
    </message>
    <message>
        <source>Orthomosaic (file, without transparency)</source>
        <translation>Orthomosaik (Datei, ohne Transparenz)</translation>
    </message>
    <message>
        <source>Other files: {} (not sent)</source>
        <translation>Andere Dateien: {} (nicht gesendet)</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Output CRS (empty: the UTM zone of the photos)</source>
        <translation>KBS der Ergebnisse (leer: die UTM-Zone der Fotos)</translation>
    </message>
    <message>
        <source>Output CRS: {horizontal}. Vertical CRS: {vertical}.</source>
        <translation>KBS der Ergebnisse: {horizontal}. Höhen-KBS: {vertical}.</translation>
    </message>
    <message>
        <source>Output CRS: {message}</source>
        <translation>KBS der Ergebnisse: {message}</translation>
    </message>
    <message>
        <source>Output {output_id} cannot be downloaded.</source>
        <translation>Ergebnis {output_id} kann nicht heruntergeladen werden.</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>PARTS is {given}.</source>
        <translation>PARTS ist {given}.</translation>
    </message>
    <message>
        <source>PIX4D is installed.</source>
        <translation>PIX4D ist installiert.</translation>
    </message>
    <message>
        <source>PIX4D panel</source>
        <translation>PIX4D-Bedienfeld</translation>
    </message>
    <message>
        <source>PIX4D project</source>
        <translation>PIX4D-Projekt</translation>
    </message>
    <message>
        <source>PIX4D project &apos;{}&apos;</source>
        <translation>PIX4D-Projekt „{}“</translation>
    </message>
    <message>
        <source>PIX4D selection</source>
        <translation>PIX4D-Auswahl</translation>
    </message>
    <message>
        <source>PIX4D_CLIENT_ID or PIX4D_CLIENT_SECRET is no longer set.</source>
        <translation>PIX4D_CLIENT_ID oder PIX4D_CLIENT_SECRET ist nicht mehr gesetzt.</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Page {} of {}</source>
        <translation>Seite {} von {}</translation>
    </message>
    <message>
        <source>Parent type</source>
        <translation>Typ des übergeordneten Elements</translation>
    </message>
    <message>
        <source>Parent uuid</source>
        <translation>UUID des übergeordneten Elements</translation>
    </message>
    <message>
        <source>Paste the client id and secret first.</source>
        <translation>Fügen Sie zuerst Client-ID und Secret ein.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Photos (files and folders)</source>
        <translation>Fotos (Dateien und Ordner)</translation>
    </message>
    <message>
        <source>Photos and ZIP files</source>
        <translation>Fotos und ZIP-Dateien</translation>
    </message>
    <message>
        <source>Photos of {}</source>
        <translation>Fotos von {}</translation>
    </message>
    <message>
        <source>Photos without GPS position: {count} of {photos} looked at.</source>
        <translation>Fotos ohne GPS-Position: {count} von {photos} angesehenen.</translation>
    </message>
    <message>
        <source>Photos: {count}</source>
        <translation>Fotos: {count}</translation>
    </message>
    <message>
        <source>Pit</source>
        <translation>Grube</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Point cloud</source>
        <translation>Punktwolke</translation>
    </message>
    <message>
        <source>Point cloud (SLPK)</source>
        <translation>Punktwolke (SLPK)</translation>
    </message>
    <message>
        <source>Point cloud formats</source>
        <translation>Formate der Punktwolke</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polygone</translation>
    </message>
    <message>
        <source>Polygons left out</source>
        <translation>Ausgelassene Polygone</translation>
    </message>
    <message>
        <source>Polygons with tonnes (GeoPackage)…</source>
        <translation>Polygone mit Tonnen (GeoPackage)…</translation>
    </message>
    <message>
        <source>Polygons with volumes</source>
        <translation>Polygone mit Volumen</translation>
    </message>
    <message>
        <source>Positions from RTK (rtk)</source>
        <translation>Positionen aus RTK (rtk)</translation>
    </message>
    <message>
        <source>Process photos</source>
        <translation>Fotos verarbeiten</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>Verarbeitung</translation>
    </message>
    <message>
        <source>Processing failed.</source>
        <translation>Die Verarbeitung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Processing goes on; wait for it again, with a longer timeout.</source>
        <translation>Die Verarbeitung geht weiter; warten Sie noch einmal, mit längerer Wartezeit.</translation>
    </message>
    <message>
        <source>Processing has been started.</source>
        <translation>Die Verarbeitung ist gestartet.</translation>
    </message>
    <message numerus="yes">
        <source>Processing has been started. The service estimates {n} seconds.</source>
        <translation><numerusform>Die Verarbeitung ist gestartet. Der Dienst schätzt {n} Sekunde.</numerusform><numerusform>Die Verarbeitung ist gestartet. Der Dienst schätzt {n} Sekunden.</numerusform></translation>
    </message>
    <message>
        <source>Processing log</source>
        <translation>Verarbeitungsprotokoll</translation>
    </message>
    <message>
        <source>Processing logs (zipped)</source>
        <translation>Verarbeitungsprotokolle (gezippt)</translation>
    </message>
    <message>
        <source>Processing needed more resources than are allowed.</source>
        <translation>Die Verarbeitung brauchte mehr Ressourcen, als erlaubt sind.</translation>
    </message>
    <message>
        <source>Processing of project {id} ({name}) failed with code {code}.</source>
        <translation>Die Verarbeitung von Projekt {id} ({name}) ist mit Code {code} fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Processing of project {id} ({name}) failed with code {code}: {reason}</source>
        <translation>Die Verarbeitung von Projekt {id} ({name}) ist mit Code {code} fehlgeschlagen: {reason}</translation>
    </message>
    <message>
        <source>Processing of project {id} ({name}) failed.</source>
        <translation>Die Verarbeitung von Projekt {id} ({name}) ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Processing took longer than is allowed.</source>
        <translation>Die Verarbeitung dauerte länger, als erlaubt ist.</translation>
    </message>
    <message>
        <source>Programs other than QGIS cannot read streamed layers: {reason}.</source>
        <translation>Andere Programme als QGIS können gestreamte Layer nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Project (id, uuid or address)</source>
        <translation>Projekt (ID, UUID oder Adresse)</translation>
    </message>
    <message>
        <source>Project (to continue one: id, uuid or address)</source>
        <translation>Projekt (um eines fortzusetzen: ID, UUID oder Adresse)</translation>
    </message>
    <message>
        <source>Project id</source>
        <translation>Projekt-ID</translation>
    </message>
    <message>
        <source>Project type</source>
        <translation>Projekttyp</translation>
    </message>
    <message>
        <source>Project {id} ({name}) has been started before: its status is {status}. {parameters} have no effect on it any more.</source>
        <translation>Projekt {id} ({name}) wurde schon gestartet: Sein Status ist {status}. Keine Wirkung mehr haben: {parameters}.</translation>
    </message>
    <message>
        <source>Project {id} ({name}) has no {wanted} yet: its status is {status}.</source>
        <translation>Projekt {id} ({name}) hat noch kein {wanted}: Sein Status ist {status}.</translation>
    </message>
    <message>
        <source>Project {id} ({name}) has no {wanted}.</source>
        <translation>Projekt {id} ({name}) hat kein {wanted}.</translation>
    </message>
    <message>
        <source>Project {id} ({name}) has not been started.</source>
        <translation>Projekt {id} ({name}) wurde nicht gestartet.</translation>
    </message>
    <message>
        <source>Project {id} ({name}) takes no more photos: its status is {status}, and starting closes the registration.</source>
        <translation>Projekt {id} ({name}) nimmt keine Fotos mehr: Sein Status ist {status}, und der Start schließt die Registrierung.</translation>
    </message>
    <message>
        <source>Project {id} has been started before: going on from there.</source>
        <translation>Projekt {id} wurde schon gestartet: Von dort geht es weiter.</translation>
    </message>
    <message numerus="yes">
        <source>Project {id} is not done after {n} seconds.</source>
        <translation><numerusform>Projekt {id} ist nach {n} Sekunde nicht fertig.</numerusform><numerusform>Projekt {id} ist nach {n} Sekunden nicht fertig.</numerusform></translation>
    </message>
    <message>
        <source>Project {project_id} ({name}) has been started before: its status is {status}.</source>
        <translation>Projekt {project_id} ({name}) wurde schon gestartet: Sein Status ist {status}.</translation>
    </message>
    <message>
        <source>Project {project_id} ({name}) has no registered photos.</source>
        <translation>Projekt {project_id} ({name}) hat keine registrierten Fotos.</translation>
    </message>
    <message>
        <source>Project {project_id} has no finished output {missing}.</source>
        <translation>Projekt {project_id} hat kein fertiges Ergebnis {missing}.</translation>
    </message>
    <message>
        <source>Project {project_id} is done.</source>
        <translation>Projekt {project_id} ist fertig.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Python crashed</source>
        <translation>Python ist abgestürzt</translation>
    </message>
    <message>
        <source>QGIS could not open {name}.</source>
        <translation>QGIS konnte {name} nicht öffnen.</translation>
    </message>
    <message>
        <source>QGIS is busy and could not be asked.</source>
        <translation>QGIS ist beschäftigt und konnte nicht gefragt werden.</translation>
    </message>
    <message>
        <source>QGIS is not running in this process.</source>
        <translation>QGIS läuft in diesem Prozess nicht.</translation>
    </message>
    <message>
        <source>QGIS is set to use a SOCKS proxy, and the Python package PySocks is missing.</source>
        <translation>QGIS soll einen SOCKS-Proxy benutzen, und das Python-Paket PySocks fehlt.</translation>
    </message>
    <message>
        <source>QGIS&apos;s Python has no pip, and the folder has no {file}.</source>
        <translation>Das Python von QGIS hat kein pip, und im Ordner ist kein {file}.</translation>
    </message>
    <message>
        <source>QGIS&apos;s Python {version} was not found as a program.</source>
        <translation>Das Python {version} von QGIS wurde nicht als Programm gefunden.</translation>
    </message>
    <message>
        <source>QGIS&apos;s Python: {program}</source>
        <translation>Das Python von QGIS: {program}</translation>
    </message>
    <message>
        <source>QGIS&apos;s authentication configuration {authcfg} holds no client id and secret.</source>
        <translation>Die Authentifizierungskonfiguration {authcfg} von QGIS enthält keine Client-ID und kein Secret.</translation>
    </message>
    <message>
        <source>QGIS&apos;s authentication database stays locked, because its master password was not given.</source>
        <translation>Die Authentifizierungsdatenbank von QGIS bleibt gesperrt, weil ihr Hauptpasswort nicht eingegeben wurde.</translation>
    </message>
    <message>
        <source>QGIS&apos;s authentication system is disabled.</source>
        <translation>Das Authentifizierungssystem von QGIS ist abgeschaltet.</translation>
    </message>
    <message>
        <source>Quality report (JSON)</source>
        <translation>Qualitätsbericht (JSON)</translation>
    </message>
    <message>
        <source>Quality report (PDF)</source>
        <translation>Qualitätsbericht (PDF)</translation>
    </message>
    <message>
        <source>Quality report (XML)</source>
        <translation>Qualitätsbericht (XML)</translation>
    </message>
    <message>
        <source>Quarter: a quick look (quarter-scale)</source>
        <translation>Viertel: ein schneller Blick (quarter-scale)</translation>
    </message>
    <message>
        <source>Read the processing log (output mapper_log).</source>
        <translation>Lesen Sie das Verarbeitungsprotokoll (Ergebnis mapper_log).</translation>
    </message>
    <message>
        <source>Read the processing log, or ask PIX4D&apos;s support.</source>
        <translation>Lesen Sie das Verarbeitungsprotokoll, oder fragen Sie den Support von PIX4D.</translation>
    </message>
    <message>
        <source>Reading the volumes of {}</source>
        <translation>Volumen von {} werden gelesen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh the list, and delete what is not needed.</source>
        <translation>Aktualisieren Sie die Liste, und löschen Sie, was nicht gebraucht wird.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Region of interest</source>
        <translation>Bearbeitungsgebiet</translation>
    </message>
    <message>
        <source>Region of interest as area text</source>
        <translation>Bearbeitungsgebiet als AREA-Text</translation>
    </message>
    <message>
        <source>Region of interest from polygons</source>
        <translation>Bearbeitungsgebiet aus Polygonen</translation>
    </message>
    <message>
        <source>Region of interest: as set in the project; it is named before the start.</source>
        <translation>Bearbeitungsgebiet: wie im Projekt gesetzt; es wird vor dem Start genannt.</translation>
    </message>
    <message>
        <source>Region of interest: none, everything is processed.</source>
        <translation>Bearbeitungsgebiet: keines, alles wird verarbeitet.</translation>
    </message>
    <message numerus="yes">
        <source>Region of interest: {area} m2, {n} zones excluded.</source>
        <translation><numerusform>Bearbeitungsgebiet: {area} m2, {n} Zone ausgenommen.</numerusform><numerusform>Bearbeitungsgebiet: {area} m2, {n} Zonen ausgenommen.</numerusform></translation>
    </message>
    <message>
        <source>Region of interest: {area} m2.</source>
        <translation>Bearbeitungsgebiet: {area} m2.</translation>
    </message>
    <message>
        <source>Region of several parts</source>
        <translation>Gebiet aus mehreren Teilen</translation>
    </message>
    <message>
        <source>Regions of interest</source>
        <translation>Bearbeitungsgebiete</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove Connection</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Remove layers</source>
        <translation>Layer entfernen</translation>
    </message>
    <message>
        <source>Remove the connection &apos;{}&apos; together with its client id and secret? Projects on the service stay as they are.</source>
        <translation>Die Verbindung „{}“ zusammen mit ihrer Client-ID und ihrem Secret entfernen? Projekte auf dem Dienst bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Remove the geoid height or the geoid model.</source>
        <translation>Entfernen Sie die Geoidhöhe oder das Geoidmodell.</translation>
    </message>
    <message>
        <source>Remove the geoid, or add a vertical CRS.</source>
        <translation>Entfernen Sie das Geoid, oder fügen Sie ein Höhen-KBS hinzu.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename {name}.</source>
        <translation>Benennen Sie {name} um.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report on ground control points</source>
        <translation>Bericht über Passpunkte</translation>
    </message>
    <message>
        <source>Report with map (PDF)…</source>
        <translation>Bericht mit Karte (PDF)…</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Run &apos;Install packages&apos; of the Processing toolbox; without a window: qgis_process run pix4d:installpackages.</source>
        <translation>Führen Sie „Pakete installieren“ der Verarbeitungswerkzeuge aus; ohne Fenster: qgis_process run pix4d:installpackages.</translation>
    </message>
    <message>
        <source>Run &apos;List outputs&apos; to see what it has.</source>
        <translation>Führen Sie „Ergebnisse auflisten“ aus, um zu sehen, was es hat.</translation>
    </message>
    <message>
        <source>Run &apos;List projects&apos; to see the account&apos;s projects.</source>
        <translation>Führen Sie „Projekte auflisten“ aus, um die Projekte des Kontos zu sehen.</translation>
    </message>
    <message>
        <source>Run &apos;Start processing&apos; first.</source>
        <translation>Führen Sie zuerst „Verarbeitung starten“ aus.</translation>
    </message>
    <message>
        <source>Run &apos;Upload photos&apos; first.</source>
        <translation>Führen Sie zuerst „Fotos hochladen“ aus.</translation>
    </message>
    <message>
        <source>Run &apos;Wait for processing&apos; first.</source>
        <translation>Führen Sie zuerst „Auf Verarbeitung warten“ aus.</translation>
    </message>
    <message>
        <source>Run it again to send the missing ones.</source>
        <translation>Starten Sie erneut, um die fehlenden zu senden.</translation>
    </message>
    <message>
        <source>Run it again when processing is over.</source>
        <translation>Starten Sie erneut, wenn die Verarbeitung zu Ende ist.</translation>
    </message>
    <message>
        <source>Run it again, which sends what has vanished from the storage; if that does not help, check that these files are complete photos.</source>
        <translation>Starten Sie erneut; dabei wird gesendet, was aus dem Speicher verschwunden ist. Hilft das nicht, prüfen Sie, ob diese Dateien vollständige Fotos sind.</translation>
    </message>
    <message>
        <source>Run it again.</source>
        <translation>Starten Sie erneut.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Same time and place</source>
        <translation>Gleiche Zeit und Position</translation>
    </message>
    <message>
        <source>Same time and place: {} (sent)</source>
        <translation>Gleiche Zeit und Position: {} (gesendet)</translation>
    </message>
    <message>
        <source>Save &amp;anyway</source>
        <translation>T&amp;rotzdem speichern</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Search in the names</source>
        <translation>In den Namen suchen</translation>
    </message>
    <message>
        <source>Send an e-mail when it is done</source>
        <translation>Bei Abschluss eine E-Mail senden</translation>
    </message>
    <message>
        <source>Set PIX4D_CLIENT_ID and PIX4D_CLIENT_SECRET in the environment instead.</source>
        <translation>Setzen Sie stattdessen PIX4D_CLIENT_ID und PIX4D_CLIENT_SECRET in der Umgebung.</translation>
    </message>
    <message>
        <source>Set one up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Set processing options</source>
        <translation>Verarbeitungsoptionen setzen</translation>
    </message>
    <message>
        <source>Set the layer&apos;s coordinate system in its properties.</source>
        <translation>Setzen Sie das Koordinatensystem des Layers in seinen Eigenschaften.</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock.</source>
        <translation>Stellen Sie die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Set up PIX4D…</source>
        <translation>PIX4D einrichten…</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Sets how the project will be processed. Options that are left empty go back to the service&apos;s defaults.

Tags: nadir (the default), oblique and building exclude one another; flat goes with nadir only.

Region of interest: a polygon layer of any CRS, or the AREA text of &apos;Region of interest from polygons&apos;. It is compared with the positions of the project&apos;s photos before it is sent.

Formats: file formats of the point cloud.</source>
        <translation>Legt fest, wie das Projekt verarbeitet wird. Optionen, die leer bleiben, gehen auf die Vorgaben des Dienstes zurück.

Tags: nadir (die Vorgabe), oblique und building schließen einander aus; flat geht nur mit nadir.

Bearbeitungsgebiet: ein Polygonlayer in einem beliebigen KBS oder der AREA-Text von „Bearbeitungsgebiet aus Polygonen“. Es wird mit den Positionen der Fotos des Projekts verglichen, bevor es gesendet wird.

Formate: Dateiformate der Punktwolke.</translation>
    </message>
    <message>
        <source>Several connections are saved and none of them is the default.</source>
        <translation>Mehrere Verbindungen sind gespeichert, und keine davon ist der Standard.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in: QGIS will ask for its master password.</source>
        <translation>Anmelden: QGIS wird nach seinem Hauptpasswort fragen.</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>Angemeldet.</translation>
    </message>
    <message>
        <source>Signing in as &apos;{name}&apos;…</source>
        <translation>Anmeldung als „{name}“…</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Site (id, uuid or address)</source>
        <translation>Standort (ID, UUID oder Adresse)</translation>
    </message>
    <message>
        <source>Something unexpected happened: {problem}.</source>
        <translation>Etwas Unerwartetes ist geschehen: {problem}.</translation>
    </message>
    <message>
        <source>Split the polygon, or simplify it: thinning its {vertices} vertices any further would change its area by more than {limit} %.</source>
        <translation>Teilen Sie das Polygon, oder vereinfachen Sie es: Seine {vertices} Stützpunkte weiter auszudünnen, würde seine Fläche um mehr als {limit} % ändern.</translation>
    </message>
    <message>
        <source>Start QGIS again, or check Settings &gt; Options &gt; Authentication.</source>
        <translation>Starten Sie QGIS neu, oder prüfen Sie Einstellungen &gt; Optionen &gt; Authentifizierung.</translation>
    </message>
    <message>
        <source>Start again; if it persists, ask PIX4D&apos;s support.</source>
        <translation>Starten Sie noch einmal; bleibt es dabei, fragen Sie den Support von PIX4D.</translation>
    </message>
    <message>
        <source>Start processing</source>
        <translation>Verarbeitung starten</translation>
    </message>
    <message>
        <source>Starting uses credits of the account and closes the registration of photos: no photo can be added afterwards.</source>
        <translation>Der Start verbraucht Credits des Kontos und schließt die Registrierung von Fotos: Danach kann kein Foto mehr hinzukommen.</translation>
    </message>
    <message>
        <source>Starts the processing of a project. This uses credits of the account and closes the registration of photos; the log says what is processed before it is sent.

ESTIMATED_SECONDS is the service&apos;s estimate; it gives none for projects that are paid with credits.</source>
        <translation>Startet die Verarbeitung eines Projekts. Das verbraucht Credits des Kontos und schließt die Registrierung von Fotos; das Protokoll sagt, was verarbeitet wird, bevor es gesendet wird.

ESTIMATED_SECONDS ist die Schätzung des Dienstes; für Projekte, die mit Credits bezahlt werden, gibt er keine.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status: {status}</source>
        <translation>Status: {status}</translation>
    </message>
    <message>
        <source>Stockpile</source>
        <translation>Halde</translation>
    </message>
    <message>
        <source>Stockpiles</source>
        <translation>Halden</translation>
    </message>
    <message>
        <source>Stopped. Nothing was installed.</source>
        <translation>Angehalten. Nichts wurde installiert.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Straight down: maps (nadir)</source>
        <translation>Senkrecht nach unten: Karten (nadir)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (CSV)…</source>
        <translation>Tabelle für ein Tabellenprogramm (CSV)…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Testing the connection {}</source>
        <translation>Verbindung {} wird getestet</translation>
    </message>
    <message>
        <source>The Python package {package} cannot be loaded.</source>
        <translation>Das Python-Paket {package} kann nicht geladen werden.</translation>
    </message>
    <message>
        <source>The Python package {package} is missing.</source>
        <translation>Das Python-Paket {package} fehlt.</translation>
    </message>
    <message>
        <source>The Python package {package} is too old.</source>
        <translation>Das Python-Paket {package} ist zu alt.</translation>
    </message>
    <message>
        <source>The Python packages cannot be fetched: their server is not reached ({reason}).</source>
        <translation>Die Python-Pakete können nicht geholt werden: Ihr Server wird nicht erreicht ({reason}).</translation>
    </message>
    <message>
        <source>The Python packages cannot be fetched: their server is not reached.</source>
        <translation>Die Python-Pakete können nicht geholt werden: Ihr Server wird nicht erreicht.</translation>
    </message>
    <message>
        <source>The access has just been closed.</source>
        <translation>Der Zugang wurde gerade geschlossen.</translation>
    </message>
    <message>
        <source>The account may not do this in this project.</source>
        <translation>Das Konto darf dies in diesem Projekt nicht.</translation>
    </message>
    <message>
        <source>The account of this connection lacks the right to do this.</source>
        <translation>Dem Konto dieser Verbindung fehlt das Recht dazu.</translation>
    </message>
    <message>
        <source>The algorithm &apos;{}&apos; is not there.</source>
        <translation>Der Algorithmus „{}“ ist nicht da.</translation>
    </message>
    <message>
        <source>The algorithms are missing: another plugin has taken the name &apos;pix4d&apos;.</source>
        <translation>Die Algorithmen fehlen: Eine andere Erweiterung hat den Namen „pix4d“ belegt.</translation>
    </message>
    <message>
        <source>The answer to creating the project &apos;{name}&apos; was lost, and it cannot be told whether it is project {ids}.</source>
        <translation>Die Antwort auf das Anlegen des Projekts „{name}“ ging verloren, und es lässt sich nicht sagen, ob es Projekt {ids} ist.</translation>
    </message>
    <message>
        <source>The answer was lost, and it cannot be told which of several was made.</source>
        <translation>Die Antwort ging verloren, und es lässt sich nicht sagen, welches von mehreren angelegt wurde.</translation>
    </message>
    <message>
        <source>The area cannot be read: {what}.</source>
        <translation>Das Gebiet kann nicht gelesen werden: {what}.</translation>
    </message>
    <message>
        <source>The axes of the output CRS have different units.</source>
        <translation>Die Achsen des KBS der Ergebnisse haben verschiedene Einheiten.</translation>
    </message>
    <message>
        <source>The base surface custom needs an elevation.</source>
        <translation>Die Bezugsfläche custom braucht eine Höhe.</translation>
    </message>
    <message>
        <source>The cameras could not be created.</source>
        <translation>Die Kameras konnten nicht erstellt werden.</translation>
    </message>
    <message>
        <source>The client id and secret are missing.</source>
        <translation>Client-ID und Secret fehlen.</translation>
    </message>
    <message>
        <source>The client id and secret could not be written to QGIS&apos;s authentication database.</source>
        <translation>Client-ID und Secret konnten nicht in die Authentifizierungsdatenbank von QGIS geschrieben werden.</translation>
    </message>
    <message>
        <source>The client id and secret of this connection are missing in QGIS&apos;s authentication database.</source>
        <translation>Client-ID und Secret dieser Verbindung fehlen in der Authentifizierungsdatenbank von QGIS.</translation>
    </message>
    <message>
        <source>The client id and secret of {names} could not be deleted: delete them in Settings &gt; Options &gt; Authentication.</source>
        <translation>Client-ID und Secret von {names} konnten nicht gelöscht werden: Löschen Sie sie unter Einstellungen &gt; Optionen &gt; Authentifizierung.</translation>
    </message>
    <message numerus="yes">
        <source>The cloud-optimised {outputs} are not ready yet.</source>
        <translation><numerusform>Noch nicht fertig, für die Cloud optimiert: {outputs}.</numerusform><numerusform>Noch nicht fertig, für die Cloud optimiert: {outputs}.</numerusform></translation>
    </message>
    <message>
        <source>The connection &apos;{environment}&apos; is made by environment variables.</source>
        <translation>Die Verbindung „{environment}“ entsteht aus Umgebungsvariablen.</translation>
    </message>
    <message>
        <source>The connection &apos;{}&apos; leads to another service than before.</source>
        <translation>Die Verbindung „{}“ führt zu einem anderen Dienst als vorher.</translation>
    </message>
    <message>
        <source>The connection has no name.</source>
        <translation>Die Verbindung hat keinen Namen.</translation>
    </message>
    <message>
        <source>The connections are not saved: {reason}</source>
        <translation>Die Verbindungen sind nicht gespeichert: {reason}</translation>
    </message>
    <message>
        <source>The coordinate system {text} is not known.</source>
        <translation>Das Koordinatensystem {text} ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The disk of {folder} takes no file of this size: choose a folder on another one.</source>
        <translation>Der Datenträger von {folder} nimmt keine Datei dieser Größe: Wählen Sie einen Ordner auf einem anderen.</translation>
    </message>
    <message>
        <source>The drive cannot do this with a {kind}.</source>
        <translation>Das Laufwerk kann dies nicht mit: {kind}.</translation>
    </message>
    <message>
        <source>The file has been deleted.</source>
        <translation>Die Datei wurde gelöscht.</translation>
    </message>
    <message>
        <source>The file {file} is not the expected one.</source>
        <translation>Die Datei {file} ist nicht die erwartete.</translation>
    </message>
    <message>
        <source>The folder of the QGIS profile cannot be written: {reason}.</source>
        <translation>In den Ordner des QGIS-Profils kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {strerror}.</source>
        <translation>Der Ordner {folder} kann nicht angelegt werden: {strerror}.</translation>
    </message>
    <message>
        <source>The geometry of feature {feature_id} cannot be used: {error}.</source>
        <translation>Die Geometrie von Objekt {feature_id} ist nicht verwendbar: {error}.</translation>
    </message>
    <message>
        <source>The input data is not valid.</source>
        <translation>Die Eingabedaten sind nicht gültig.</translation>
    </message>
    <message>
        <source>The layer &apos;{}&apos; cannot be edited.</source>
        <translation>Der Layer „{}“ kann nicht bearbeitet werden.</translation>
    </message>
    <message>
        <source>The layer has no columns &apos;cut&apos; and &apos;fill&apos;.</source>
        <translation>Der Layer hat keine Spalten „cut“ und „fill“.</translation>
    </message>
    <message>
        <source>The layer has no coordinate system.</source>
        <translation>Der Layer hat kein Koordinatensystem.</translation>
    </message>
    <message>
        <source>The layer is written.</source>
        <translation>Der Layer ist geschrieben.</translation>
    </message>
    <message>
        <source>The layer of the region of interest cannot be opened.</source>
        <translation>Der Layer des Bearbeitungsgebiets kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The layer of the volumes cannot be opened.</source>
        <translation>Der Layer der Volumen kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The layer of the volumes has no polygons: it is empty, or none is selected.</source>
        <translation>Der Layer der Volumen hat keine Polygone: Er ist leer, oder keines ist ausgewählt.</translation>
    </message>
    <message>
        <source>The layer of the {what} has no polygons.</source>
        <translation>Der Layer für „{what}“ hat keine Polygone.</translation>
    </message>
    <message>
        <source>The layer of the {what} has no polygons: it is empty, or none is selected.</source>
        <translation>Der Layer für „{what}“ hat keine Polygone: Er ist leer, oder keines ist ausgewählt.</translation>
    </message>
    <message>
        <source>The layer&apos;s coordinate system is not understood.</source>
        <translation>Das Koordinatensystem des Layers wird nicht verstanden.</translation>
    </message>
    <message>
        <source>The layer&apos;s coordinate system {name} ({type_name}) does not tell where on Earth its polygons lie.</source>
        <translation>Das Koordinatensystem {name} ({type_name}) des Layers sagt nicht, wo auf der Erde seine Polygone liegen.</translation>
    </message>
    <message>
        <source>The layers of {project} will stop drawing: their access could not be renewed. {problem} Run &apos;Load outputs&apos; to show them again.</source>
        <translation>Die Layer von {project} werden nicht mehr gezeichnet werden: Ihr Zugang konnte nicht erneuert werden. {problem} Führen Sie „Ergebnisse laden“ aus, um sie wieder zu zeigen.</translation>
    </message>
    <message>
        <source>The layout &apos;{}&apos; is in the project.</source>
        <translation>Das Layout „{}“ ist im Projekt.</translation>
    </message>
    <message>
        <source>The list holds projects of other sites.</source>
        <translation>Die Liste enthält Projekte anderer Standorte.</translation>
    </message>
    <message>
        <source>The list of its files cannot be read.</source>
        <translation>Die Liste seiner Dateien kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The list of trusted certificates cannot be read.</source>
        <translation>Die Liste der vertrauenswürdigen Zertifikate kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The list of trusted certificates could not be written.</source>
        <translation>Die Liste der vertrauenswürdigen Zertifikate konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The log panel PIX4D has the details.</source>
        <translation>Einzelheiten stehen im Protokollfenster PIX4D.</translation>
    </message>
    <message>
        <source>The log says why.</source>
        <translation>Das Protokoll sagt, warum.</translation>
    </message>
    <message>
        <source>The map below the polygons is incomplete: drawing it took too long.</source>
        <translation>Die Karte unter den Polygonen ist unvollständig: Das Zeichnen dauerte zu lange.</translation>
    </message>
    <message>
        <source>The map below the polygons is incomplete: {}</source>
        <translation>Die Karte unter den Polygonen ist unvollständig: {}</translation>
    </message>
    <message>
        <source>The map could not be written to {}.</source>
        <translation>Die Karte konnte nicht in {} geschrieben werden.</translation>
    </message>
    <message>
        <source>The map&apos;s CRS does not reach &apos;{name}&apos;.</source>
        <translation>Das KBS der Karte reicht nicht bis „{name}“.</translation>
    </message>
    <message>
        <source>The measuring broke off.</source>
        <translation>Die Messung brach ab.</translation>
    </message>
    <message>
        <source>The name &apos;{environment}&apos; stands for the connection of the environment variables.</source>
        <translation>Der Name „{environment}“ steht für die Verbindung der Umgebungsvariablen.</translation>
    </message>
    <message>
        <source>The name &apos;{name}&apos; has a control character in it.</source>
        <translation>Im Namen „{name}“ ist ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>The name &apos;{name}&apos; has {count} characters, {longest} are allowed.</source>
        <translation>Der Name „{name}“ hat {count} Zeichen, {longest} sind erlaubt.</translation>
    </message>
    <message>
        <source>The name &apos;{name}&apos; is empty.</source>
        <translation>Der Name „{name}“ ist leer.</translation>
    </message>
    <message>
        <source>The name of a file is too long: its key has {count} characters, {longest_key} are allowed.</source>
        <translation>Der Name einer Datei ist zu lang: Ihr Schlüssel hat {count} Zeichen, {longest_key} sind erlaubt.</translation>
    </message>
    <message>
        <source>The options</source>
        <translation>Die Optionen</translation>
    </message>
    <message>
        <source>The other files have been sent; run it again when it is complete.</source>
        <translation>Die anderen Dateien wurden gesendet; starten Sie erneut, wenn sie vollständig ist.</translation>
    </message>
    <message>
        <source>The other files have been sent; run it again when the file can be read.</source>
        <translation>Die anderen Dateien wurden gesendet; starten Sie erneut, wenn die Datei gelesen werden kann.</translation>
    </message>
    <message>
        <source>The others are complete; run it again to fetch what is missing.</source>
        <translation>Die anderen sind vollständig; starten Sie erneut, um zu holen, was fehlt.</translation>
    </message>
    <message>
        <source>The outline crosses or touches itself.</source>
        <translation>Der Umriss kreuzt oder berührt sich selbst.</translation>
    </message>
    <message>
        <source>The output CRS has no horizontal part.</source>
        <translation>Das KBS der Ergebnisse hat keinen Lageanteil.</translation>
    </message>
    <message>
        <source>The output CRS is neither projected nor arbitrary.</source>
        <translation>Das KBS der Ergebnisse ist weder projiziert noch willkürlich.</translation>
    </message>
    <message>
        <source>The output CRS of a project is set when it is created: project {id} ({name}) has {has}, not {wanted}.</source>
        <translation>Das KBS der Ergebnisse eines Projekts wird beim Anlegen festgelegt: Projekt {id} ({name}) hat {has}, nicht {wanted}.</translation>
    </message>
    <message>
        <source>The packages are installed: what you were doing can be done now.</source>
        <translation>Die Pakete sind installiert: Was Sie vorhatten, ist jetzt möglich.</translation>
    </message>
    <message>
        <source>The packages were fetched, but cannot be loaded: {reason}.</source>
        <translation>Die Pakete wurden geholt, können aber nicht geladen werden: {reason}.</translation>
    </message>
    <message>
        <source>The parts of feature {id} overlap, so that their volumes do not add up.</source>
        <translation>Die Teile von Objekt {id} überlappen, sodass sich ihre Volumen nicht addieren.</translation>
    </message>
    <message>
        <source>The place of &apos;{name}&apos; is not known.</source>
        <translation>Die Lage von „{name}“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The point cloud could not be made.</source>
        <translation>Die Punktwolke konnte nicht erstellt werden.</translation>
    </message>
    <message>
        <source>The polygons have different thicknesses.</source>
        <translation>Die Polygone haben verschiedene Dicken.</translation>
    </message>
    <message>
        <source>The polygons have no coordinate system, but the project has one.</source>
        <translation>Die Polygone haben kein Koordinatensystem, das Projekt aber hat eines.</translation>
    </message>
    <message>
        <source>The processing options of project {} are set.</source>
        <translation>Die Verarbeitungsoptionen von Projekt {} sind gesetzt.</translation>
    </message>
    <message>
        <source>The project has a region of interest, but: {message}</source>
        <translation>Das Projekt hat ein Bearbeitungsgebiet, aber: {message}</translation>
    </message>
    <message>
        <source>The project has no name yet.</source>
        <translation>Das Projekt hat noch keinen Namen.</translation>
    </message>
    <message>
        <source>The project is neither an id, nor a uuid, nor the address of a dataset.</source>
        <translation>Das Projekt ist weder eine ID noch eine UUID noch die Adresse eines Datensatzes.</translation>
    </message>
    <message>
        <source>The project name &apos;{name}&apos; ends with a space.</source>
        <translation>Der Projektname „{name}“ endet mit einem Leerzeichen.</translation>
    </message>
    <message>
        <source>The project name &apos;{name}&apos; has a control character in it.</source>
        <translation>Im Projektnamen „{name}“ ist ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>The project name &apos;{name}&apos; has a slash in it.</source>
        <translation>Im Projektnamen „{name}“ ist ein Schrägstrich.</translation>
    </message>
    <message>
        <source>The project name &apos;{name}&apos; has {count} characters, {longest} are allowed.</source>
        <translation>Der Projektname „{name}“ hat {count} Zeichen, {longest} sind erlaubt.</translation>
    </message>
    <message>
        <source>The project name &apos;{name}&apos; is empty.</source>
        <translation>Der Projektname „{name}“ ist leer.</translation>
    </message>
    <message>
        <source>The project name &apos;{name}&apos; starts with a dash.</source>
        <translation>Der Projektname „{name}“ beginnt mit einem Bindestrich.</translation>
    </message>
    <message>
        <source>The project was deleted.</source>
        <translation>Das Projekt wurde gelöscht.</translation>
    </message>
    <message>
        <source>The project&apos;s coordinate system is not tied to the Earth.</source>
        <translation>Das Koordinatensystem des Projekts hat keinen Bezug zur Erde.</translation>
    </message>
    <message>
        <source>The project&apos;s coordinate system is {what}: the polygons&apos; coordinate system cannot be transformed to it.</source>
        <translation>Das Koordinatensystem des Projekts ist {what}: Das Koordinatensystem der Polygone kann nicht dorthin transformiert werden.</translation>
    </message>
    <message>
        <source>The region of interest crosses the antimeridian (180 degrees of longitude), or holds a pole.</source>
        <translation>Das Bearbeitungsgebiet überschreitet den Antimeridian (180 Grad Länge) oder enthält einen Pol.</translation>
    </message>
    <message>
        <source>The region of interest has a vertex at longitude {lon:.6f}, latitude {lat:.6f}, which is no place on Earth.</source>
        <translation>Das Bearbeitungsgebiet hat einen Stützpunkt bei Länge {lon:.6f}, Breite {lat:.6f}, was kein Ort auf der Erde ist.</translation>
    </message>
    <message>
        <source>The region of interest has a vertex that cannot be transformed to WGS 84.</source>
        <translation>Das Bearbeitungsgebiet hat einen Stützpunkt, der nicht nach WGS 84 transformiert werden kann.</translation>
    </message>
    <message>
        <source>The region of interest has no polygons.</source>
        <translation>Das Bearbeitungsgebiet hat keine Polygone.</translation>
    </message>
    <message>
        <source>The region of interest has {count} separate parts ({everyone}); the service takes one.</source>
        <translation>Das Bearbeitungsgebiet hat {count} getrennte Teile ({everyone}); der Dienst nimmt eines.</translation>
    </message>
    <message>
        <source>The region of interest has {vertices} vertices, {size} MB to send: the service may refuse it or take long. If so, simplify the polygons and try again.</source>
        <translation>Das Bearbeitungsgebiet hat {vertices} Stützpunkte, {size} MB zu senden: Der Dienst kann es ablehnen oder lange brauchen. Vereinfachen Sie dann die Polygone, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The region of interest is no valid polygon in WGS 84: {reason} ({names}).</source>
        <translation>Das Bearbeitungsgebiet ist in WGS 84 kein gültiges Polygon: {reason} ({names}).</translation>
    </message>
    <message>
        <source>The region of interest lies {distance} km from the photos.</source>
        <translation>Das Bearbeitungsgebiet liegt {distance} km von den Fotos entfernt.</translation>
    </message>
    <message>
        <source>The report is written, and its layout is among the project&apos;s layouts.</source>
        <translation>Der Bericht ist geschrieben, und sein Layout ist unter den Layouts des Projekts.</translation>
    </message>
    <message>
        <source>The report would be written over the polygons that it is made of.</source>
        <translation>Der Bericht würde die Polygone überschreiben, aus denen er gemacht ist.</translation>
    </message>
    <message>
        <source>The results come in {}. Heights: {}.</source>
        <translation>Die Ergebnisse kommen in {}. Höhen: {}.</translation>
    </message>
    <message>
        <source>The ring of the polygon is closed; the service takes an open one.</source>
        <translation>Der Ring des Polygons ist geschlossen; der Dienst nimmt einen offenen.</translation>
    </message>
    <message>
        <source>The service address is no web address.</source>
        <translation>Die Dienstadresse ist keine Webadresse.</translation>
    </message>
    <message>
        <source>The service address of {hostname} has more than a host and a path.</source>
        <translation>Die Dienstadresse von {hostname} hat mehr als einen Servernamen und einen Pfad.</translation>
    </message>
    <message>
        <source>The service address {url} is not encrypted.</source>
        <translation>Die Dienstadresse {url} ist nicht verschlüsselt.</translation>
    </message>
    <message numerus="yes">
        <source>The service answers again, after {n} seconds.</source>
        <translation><numerusform>Der Dienst antwortet wieder, nach {n} Sekunde.</numerusform><numerusform>Der Dienst antwortet wieder, nach {n} Sekunden.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The service asks to try again in {n} minutes.</source>
        <translation><numerusform>Der Dienst bittet, es in {n} Minute noch einmal zu versuchen.</numerusform><numerusform>Der Dienst bittet, es in {n} Minuten noch einmal zu versuchen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The service asks to try again in {n} seconds.</source>
        <translation><numerusform>Der Dienst bittet, es in {n} Sekunde noch einmal zu versuchen.</numerusform><numerusform>Der Dienst bittet, es in {n} Sekunden noch einmal zu versuchen.</numerusform></translation>
    </message>
    <message>
        <source>The service does not register {names}; the other files are registered.</source>
        <translation>Der Dienst registriert {names} nicht; die anderen Dateien sind registriert.</translation>
    </message>
    <message>
        <source>The service has no cloud-optimised DSM of this project (yet).</source>
        <translation>Der Dienst hat (noch) kein für die Cloud optimiertes DOM dieses Projekts.</translation>
    </message>
    <message>
        <source>The service has trouble at the moment; try again later.</source>
        <translation>Der Dienst hat gerade Schwierigkeiten; versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The service knows no output &apos;{value}&apos;.</source>
        <translation>Der Dienst kennt kein Ergebnis „{value}“.</translation>
    </message>
    <message>
        <source>The service knows no output type &apos;{output_type}&apos;.</source>
        <translation>Der Dienst kennt keinen Ergebnistyp „{output_type}“.</translation>
    </message>
    <message>
        <source>The service knows no tag &apos;{value}&apos;.</source>
        <translation>Der Dienst kennt kein Tag „{value}“.</translation>
    </message>
    <message>
        <source>The service makes its usual outputs.</source>
        <translation>Der Dienst erstellt seine üblichen Ergebnisse.</translation>
    </message>
    <message>
        <source>The service makes: {}.</source>
        <translation>Der Dienst erstellt: {}.</translation>
    </message>
    <message>
        <source>The service names a bucket that cannot be one.</source>
        <translation>Der Dienst nennt einen Bucket, der keiner sein kann.</translation>
    </message>
    <message>
        <source>The service says: {detail}</source>
        <translation>Der Dienst sagt: {detail}</translation>
    </message>
    <message>
        <source>The service takes JPEG and TIFF photos, and ZIP files chosen by name.</source>
        <translation>Der Dienst nimmt JPEG- und TIFF-Fotos sowie ZIP-Dateien, die namentlich gewählt sind.</translation>
    </message>
    <message>
        <source>The service timed out over {all} vertices; {fewer} of them are sent now.</source>
        <translation>Der Dienst brauchte zu lange für {all} Stützpunkte; jetzt werden {fewer} davon gesendet.</translation>
    </message>
    <message>
        <source>The service&apos;s answer about the {what} has no {key}.</source>
        <translation>In der Antwort des Dienstes ({what}) fehlt {key}.</translation>
    </message>
    <message>
        <source>The service&apos;s answer holds no volume.</source>
        <translation>Die Antwort des Dienstes enthält kein Volumen.</translation>
    </message>
    <message>
        <source>The service&apos;s answer holds no {what}.</source>
        <translation>In der Antwort des Dienstes fehlt: {what}.</translation>
    </message>
    <message>
        <source>The service&apos;s answer is larger than {limit} MB and was not read.</source>
        <translation>Die Antwort des Dienstes ist größer als {limit} MB und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The service&apos;s answer is packed in an unknown way.</source>
        <translation>Die Antwort des Dienstes ist auf unbekannte Weise gepackt.</translation>
    </message>
    <message>
        <source>The service&apos;s default</source>
        <translation>Die Vorgabe des Dienstes</translation>
    </message>
    <message>
        <source>The site &apos;{name}&apos; has no finished project.</source>
        <translation>Der Standort „{name}“ hat kein fertiges Projekt.</translation>
    </message>
    <message>
        <source>The site is neither an id, nor a uuid, nor the address of a site.</source>
        <translation>Der Standort ist weder eine ID noch eine UUID noch die Adresse eines Standorts.</translation>
    </message>
    <message>
        <source>The sparse point cloud could not be densified.</source>
        <translation>Die dünne Punktwolke konnte nicht verdichtet werden.</translation>
    </message>
    <message>
        <source>The table is written.</source>
        <translation>Die Tabelle ist geschrieben.</translation>
    </message>
    <message>
        <source>The tag flat needs the tag nadir.</source>
        <translation>Das Tag flat braucht das Tag nadir.</translation>
    </message>
    <message>
        <source>The tags half-scale and quarter-scale exclude one another.</source>
        <translation>Die Tags half-scale und quarter-scale schließen einander aus.</translation>
    </message>
    <message>
        <source>The tags {chosen} exclude one another.</source>
        <translation>Die Tags {chosen} schließen einander aus.</translation>
    </message>
    <message>
        <source>The test broke off.</source>
        <translation>Der Test brach ab.</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde angehalten.</translation>
    </message>
    <message>
        <source>The textured mesh could not be made.</source>
        <translation>Das texturierte Netz konnte nicht erstellt werden.</translation>
    </message>
    <message>
        <source>The thickness of the region of interest is {thickness}, not a number above zero.</source>
        <translation>Die Dicke des Bearbeitungsgebiets ist {thickness}, keine Zahl über null.</translation>
    </message>
    <message>
        <source>The upload of &apos;{}&apos; was interrupted.</source>
        <translation>Der Upload von „{}“ wurde unterbrochen.</translation>
    </message>
    <message>
        <source>The whole way: creates a project, uploads and registers the photos, sets the options, starts the processing, waits, and loads the orthomosaic and the DSM.

Starting uses credits of the account. Everything that can be checked is checked before the project is created.

To go on with a project that was begun before, give it as Project: what is done already is left out.</source>
        <translation>Der ganze Weg: legt ein Projekt an, lädt die Fotos hoch und registriert sie, setzt die Optionen, startet die Verarbeitung, wartet und lädt das Orthomosaik und das DOM.

Der Start verbraucht Credits des Kontos. Alles, was geprüft werden kann, wird geprüft, bevor das Projekt angelegt wird.

Um mit einem früher begonnenen Projekt weiterzumachen, geben Sie es als Projekt an: Was schon getan ist, wird ausgelassen.</translation>
    </message>
    <message>
        <source>The {output} lies in a place that cannot be opened.</source>
        <translation>{output} liegt an einem Ort, der nicht geöffnet werden kann.</translation>
    </message>
    <message>
        <source>There are no photos in {places}.</source>
        <translation>In {places} sind keine Fotos.</translation>
    </message>
    <message>
        <source>There is a connection called &apos;{name}&apos; already.</source>
        <translation>Eine Verbindung namens „{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is no QGIS profile to install packages into.</source>
        <translation>Es gibt kein QGIS-Profil, in das Pakete installiert werden könnten.</translation>
    </message>
    <message>
        <source>There is no UTM zone at longitude {lon}, latitude {lat}.</source>
        <translation>Bei Länge {lon}, Breite {lat} gibt es keine UTM-Zone.</translation>
    </message>
    <message>
        <source>There is no cloud-optimised {output} (yet); the plain file is used, which draws more slowly.</source>
        <translation>Für die Cloud optimiert gibt es {output} (noch) nicht; die einfache Datei wird benutzt, die langsamer gezeichnet wird.</translation>
    </message>
    <message>
        <source>There is no connection called &apos;{name}&apos;.</source>
        <translation>Eine Verbindung namens „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no project {reference} in this account.</source>
        <translation>In diesem Konto gibt es kein Projekt {reference}.</translation>
    </message>
    <message>
        <source>There is no region of interest.</source>
        <translation>Es gibt kein Bearbeitungsgebiet.</translation>
    </message>
    <message>
        <source>There is no site {reference} in this account.</source>
        <translation>In diesem Konto gibt es keinen Standort {reference}.</translation>
    </message>
    <message>
        <source>There is no {missing}.</source>
        <translation>{missing} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no {output} in project {project_id}.</source>
        <translation>In Projekt {project_id} gibt es kein {output}.</translation>
    </message>
    <message>
        <source>There is not enough room for {name} in {folder}: {needed} MB are needed, {free} MB are free.</source>
        <translation>Für {name} ist in {folder} nicht genug Platz: {needed} MB werden gebraucht, {free} MB sind frei.</translation>
    </message>
    <message>
        <source>There is nothing to move.</source>
        <translation>Es gibt nichts zu verschieben.</translation>
    </message>
    <message>
        <source>Thickness (m)</source>
        <translation>Dicke (m)</translation>
    </message>
    <message>
        <source>Thickness of the region (m; empty: no limit)</source>
        <translation>Dicke des Gebiets (m; leer: unbegrenzt)</translation>
    </message>
    <message>
        <source>This PIX4D layer is asleep: click to sign in.</source>
        <translation>Dieser PIX4D-Layer schläft: Zum Anmelden klicken.</translation>
    </message>
    <message>
        <source>This PIX4D layer is being opened.</source>
        <translation>Dieser PIX4D-Layer wird geöffnet.</translation>
    </message>
    <message>
        <source>This QGIS cannot stream layers (it has GDAL {release}, 3.6 is needed); results can be downloaded.</source>
        <translation>Dieses QGIS kann keine Layer streamen (es hat GDAL {release}, nötig ist 3.6); Ergebnisse können heruntergeladen werden.</translation>
    </message>
    <message>
        <source>This QGIS lacks the Python package {packages}, which PIX4D needs.</source>
        <translation>Diesem QGIS fehlt das Python-Paket {packages}, das PIX4D braucht.</translation>
    </message>
    <message>
        <source>This QGIS lacks the Python packages {packages}, which PIX4D needs.</source>
        <translation>Diesem QGIS fehlen die Python-Pakete {packages}, die PIX4D braucht.</translation>
    </message>
    <message>
        <source>This layer has no polygons yet. Draw stockpiles on the map.</source>
        <translation>Dieser Layer hat noch keine Polygone. Zeichnen Sie Halden auf der Karte.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Tonnes</source>
        <translation>Tonnen</translation>
    </message>
    <message>
        <source>Tonnes are the weight of the cut. The density is taken as exact.</source>
        <translation>Tonnen sind das Gewicht des Abtrags. Die Dichte gilt als genau.</translation>
    </message>
    <message>
        <source>Tonnes error</source>
        <translation>Fehler Tonnen</translation>
    </message>
    <message>
        <source>Too few cameras could be calibrated.</source>
        <translation>Zu wenige Kameras konnten kalibriert werden.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Triangulated</source>
        <translation>Trianguliert</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try again and enter the master password that you once chose in QGIS (without a window, QGIS_AUTH_PASSWORD_FILE names a file that holds it).</source>
        <translation>Versuchen Sie es noch einmal, und geben Sie das Hauptpasswort ein, das Sie einst in QGIS gewählt haben (ohne Fenster nennt QGIS_AUTH_PASSWORD_FILE eine Datei, die es enthält).</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Try again when QGIS responds.</source>
        <translation>Versuchen Sie es noch einmal, wenn QGIS reagiert.</translation>
    </message>
    <message>
        <source>Trying again.</source>
        <translation>Neuer Versuch.</translation>
    </message>
    <message>
        <source>Trying them out…</source>
        <translation>Werden ausprobiert…</translation>
    </message>
    <message>
        <source>Turns polygons of any CRS into the region of interest that the service reads: one polygon in WGS 84, with any number of excluded zones (holes). Nothing is sent.

Polygons that touch or overlap are merged. If several parts remain, they are refused, or all but the largest are dropped, and the log says which. Invalid polygons are mended where that is clear, else refused with the feature&apos;s id.

AREA is the text for &apos;Set processing options&apos;; OUTPUT shows the region.</source>
        <translation>Macht aus Polygonen in einem beliebigen KBS das Bearbeitungsgebiet, das der Dienst liest: ein Polygon in WGS 84 mit beliebig vielen ausgenommenen Zonen (Löchern). Nichts wird gesendet.

Polygone, die sich berühren oder überlappen, werden vereinigt. Bleiben mehrere Teile, werden sie abgelehnt, oder alle außer dem größten werden weggelassen, und das Protokoll sagt, welche. Ungültige Polygone werden repariert, wo das eindeutig ist, sonst mit der ID des Objekts abgelehnt.

AREA ist der Text für „Verarbeitungsoptionen setzen“; OUTPUT zeigt das Gebiet.</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>UTM zone of the photos</source>
        <translation>UTM-Zone der Fotos</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Units of the volumes</source>
        <translation>Einheiten der Volumen</translation>
    </message>
    <message>
        <source>Unpacking…</source>
        <translation>Wird entpackt…</translation>
    </message>
    <message>
        <source>Upload photos</source>
        <translation>Fotos hochladen</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>Hochgeladen</translation>
    </message>
    <message numerus="yes">
        <source>Uploaded {n} files, registered {registered}, left out {skipped}.</source>
        <translation><numerusform>{n} Datei hochgeladen, {registered} registriert, {skipped} ausgelassen.</numerusform><numerusform>{n} Dateien hochgeladen, {registered} registriert, {skipped} ausgelassen.</numerusform></translation>
    </message>
    <message>
        <source>Uploading and registering photos costs nothing. Starting the processing will use credits of the account and close the registration of photos.</source>
        <translation>Fotos hochzuladen und zu registrieren kostet nichts. Der Start der Verarbeitung wird Credits des Kontos verbrauchen und die Registrierung von Fotos schließen.</translation>
    </message>
    <message>
        <source>Uploading costs nothing. Then the processing starts by itself, which uses credits of the account.</source>
        <translation>Das Hochladen kostet nichts. Danach startet die Verarbeitung von selbst, was Credits des Kontos verbraucht.</translation>
    </message>
    <message>
        <source>Uploads photos to the project and registers them for processing.

Folders are searched for JPEG and TIFF files; a ZIP file is sent when it is chosen by name. What is no photo is named in the log and left out. Before anything is sent the log says how many photos there are, how large they are and where they were taken.

It can be run again at any time, also after QGIS was closed or the network failed in the middle: what is there already is neither uploaded nor registered twice. A photo that was registered and has changed since is named and left out. Once processing has been started, a project takes no more photos.</source>
        <translation>Lädt Fotos in das Projekt hoch und registriert sie für die Verarbeitung.

Ordner werden nach JPEG- und TIFF-Dateien durchsucht; eine ZIP-Datei wird gesendet, wenn sie namentlich gewählt ist. Was kein Foto ist, wird im Protokoll genannt und ausgelassen. Bevor etwas gesendet wird, sagt das Protokoll, wie viele Fotos es sind, wie groß sie sind und wo sie aufgenommen wurden.

Der Lauf kann jederzeit wiederholt werden, auch nachdem QGIS geschlossen wurde oder das Netzwerk mittendrin ausfiel: Was schon da ist, wird weder noch einmal hochgeladen noch registriert. Ein Foto, das registriert wurde und sich seither geändert hat, wird genannt und ausgelassen. Ist die Verarbeitung einmal gestartet, nimmt ein Projekt keine Fotos mehr.</translation>
    </message>
    <message>
        <source>Use &apos;Download outputs&apos;, or a newer QGIS.</source>
        <translation>Benutzen Sie „Ergebnisse herunterladen“ oder ein neueres QGIS.</translation>
    </message>
    <message>
        <source>Use a CRS with a horizontal part.</source>
        <translation>Verwenden Sie ein KBS mit einem Lageanteil.</translation>
    </message>
    <message>
        <source>Use a CRS with the same unit on all axes.</source>
        <translation>Verwenden Sie ein KBS mit derselben Einheit auf allen Achsen.</translation>
    </message>
    <message>
        <source>Use a code such as EPSG:2056 or EPSG:2056+5728, or WKT.</source>
        <translation>Verwenden Sie einen Code wie EPSG:2056 oder EPSG:2056+5728, oder WKT.</translation>
    </message>
    <message>
        <source>Use a projected or an arbitrary CRS.</source>
        <translation>Verwenden Sie ein projiziertes oder ein willkürliches KBS.</translation>
    </message>
    <message>
        <source>Use fewer photos, or half-scale.</source>
        <translation>Verwenden Sie weniger Fotos oder half-scale.</translation>
    </message>
    <message>
        <source>Use fewer vertices.</source>
        <translation>Verwenden Sie weniger Stützpunkte.</translation>
    </message>
    <message>
        <source>Use https:// instead.</source>
        <translation>Verwenden Sie stattdessen https://.</translation>
    </message>
    <message>
        <source>Use https://host.</source>
        <translation>Verwenden Sie https://server.</translation>
    </message>
    <message>
        <source>Use one of {allowed}.</source>
        <translation>Verwenden Sie eines von {allowed}.</translation>
    </message>
    <message numerus="yes">
        <source>Vertex {vertex} of feature {id} lies off the surface model, and {n} more do.</source>
        <translation><numerusform>Stützpunkt {vertex} von Objekt {id} liegt außerhalb des Oberflächenmodells, und {n} weiterer auch.</numerusform><numerusform>Stützpunkt {vertex} von Objekt {id} liegt außerhalb des Oberflächenmodells, und {n} weitere auch.</numerusform></translation>
    </message>
    <message>
        <source>Vertex {vertex} of feature {id} lies off the surface model.</source>
        <translation>Stützpunkt {vertex} von Objekt {id} liegt außerhalb des Oberflächenmodells.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Volumes in {}</source>
        <translation>Volumen in {}</translation>
    </message>
    <message>
        <source>Volumes measured: {}</source>
        <translation>Gemessene Volumen: {}</translation>
    </message>
    <message>
        <source>Volumes report</source>
        <translation>Volumenbericht</translation>
    </message>
    <message>
        <source>Volumes with tonnes</source>
        <translation>Volumen mit Tonnen</translation>
    </message>
    <message>
        <source>Volumes without a density, and so not in the tonnes: {}.</source>
        <translation>Volumen ohne Dichte, und darum nicht in den Tonnen: {}.</translation>
    </message>
    <message>
        <source>Volumes: {}</source>
        <translation>Volumen: {}</translation>
    </message>
    <message>
        <source>WGS 84 / UTM, the zone of the photos</source>
        <translation>WGS 84 / UTM, die Zone der Fotos</translation>
    </message>
    <message>
        <source>Wait for it with &apos;Wait for processing&apos;, or load its results.</source>
        <translation>Warten Sie darauf mit „Auf Verarbeitung warten“, oder laden Sie seine Ergebnisse.</translation>
    </message>
    <message>
        <source>Wait for processing</source>
        <translation>Auf Verarbeitung warten</translation>
    </message>
    <message>
        <source>Wait until it has finished, or cancel it there.</source>
        <translation>Warten Sie, bis es fertig ist, oder brechen Sie es dort ab.</translation>
    </message>
    <message>
        <source>Wait until it has finished, or cancel it there. If there is none, the QGIS profile lies on a network drive that cannot lock files: use a local one.</source>
        <translation>Warten Sie, bis es fertig ist, oder brechen Sie es dort ab. Gibt es keines, liegt das QGIS-Profil auf einem Netzlaufwerk, das keine Dateien sperren kann: Benutzen Sie ein lokales.</translation>
    </message>
    <message>
        <source>Waiting goes on.</source>
        <translation>Das Warten geht weiter.</translation>
    </message>
    <message>
        <source>Waiting to begin…</source>
        <translation>Wartet auf den Beginn…</translation>
    </message>
    <message>
        <source>Waiting.</source>
        <translation>Es wird gewartet.</translation>
    </message>
    <message>
        <source>Waits until the project is DONE. If processing fails, the algorithm fails with the service&apos;s error code and reason, and with advice. The same happens when the longest wait is over; processing goes on then, and can be waited for again.</source>
        <translation>Wartet, bis das Projekt DONE ist. Schlägt die Verarbeitung fehl, schlägt der Algorithmus mit dem Fehlercode und der Begründung des Dienstes und mit einem Rat fehl. Dasselbe geschieht, wenn die längste Wartezeit um ist; die Verarbeitung geht dann weiter, und man kann noch einmal auf sie warten.</translation>
    </message>
    <message>
        <source>What answers is not the object store.</source>
        <translation>Was antwortet, ist nicht der Objektspeicher.</translation>
    </message>
    <message>
        <source>What has been uploaded cannot be noted on this computer ({reason}): if the upload breaks off, the next run asks the service what is there.</source>
        <translation>Was hochgeladen wurde, kann auf diesem Computer nicht vermerkt werden ({reason}): Bricht der Upload ab, fragt der nächste Lauf den Dienst, was da ist.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What was measured before the cancel is in a layer of the project.</source>
        <translation>Was vor dem Abbruch gemessen wurde, ist in einem Layer des Projekts.</translation>
    </message>
    <message>
        <source>What was measured before the cancel is in {target}.</source>
        <translation>Was vor dem Abbruch gemessen wurde, ist in {target}.</translation>
    </message>
    <message>
        <source>What was not measured is in no total; the last column says why.</source>
        <translation>Was nicht gemessen wurde, ist in keiner Summe; die letzte Spalte sagt, warum.</translation>
    </message>
    <message>
        <source>What was ordered cannot be noted in the QGIS profile: {reason}.</source>
        <translation>Was in Auftrag gegeben wurde, kann im QGIS-Profil nicht vermerkt werden: {reason}.</translation>
    </message>
    <message>
        <source>Where to Keep What You Draw</source>
        <translation>Wo Gezeichnetes aufbewahrt wird</translation>
    </message>
    <message>
        <source>Without a network: type on another computer {command} and run &apos;Install packages&apos; with the folder &apos;wheels&apos; that it makes.</source>
        <translation>Ohne Netzwerk: Geben Sie auf einem anderen Computer {command} ein, und führen Sie „Pakete installieren“ mit dem Ordner „wheels“ aus, der dabei entsteht.</translation>
    </message>
    <message>
        <source>Without position: {names}</source>
        <translation>Ohne Position: {names}</translation>
    </message>
    <message>
        <source>Without position: {} (sent)</source>
        <translation>Ohne Position: {} (gesendet)</translation>
    </message>
    <message>
        <source>Written: {target}</source>
        <translation>Geschrieben: {target}</translation>
    </message>
    <message>
        <source>Zoom to</source>
        <translation>Darauf zoomen</translation>
    </message>
    <message>
        <source>account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>arbitrary heights</source>
        <translation>willkürliche Höhen</translation>
    </message>
    <message>
        <source>cancelled.</source>
        <translation>abgebrochen.</translation>
    </message>
    <message>
        <source>cannot be read: {strerror}</source>
        <translation>kann nicht gelesen werden: {strerror}</translation>
    </message>
    <message>
        <source>chain,workflow,photogrammetry,orthomosaic,dsm</source>
        <translation>Kette,Ablauf,Photogrammetrie,Orthomosaik,DOM,DSM</translation>
    </message>
    <message>
        <source>change photo {photo_id}</source>
        <translation>Ändern von Foto {photo_id}</translation>
    </message>
    <message>
        <source>change project {project_id}</source>
        <translation>Ändern von Projekt {project_id}</translation>
    </message>
    <message>
        <source>change site {site_id}</source>
        <translation>Ändern von Standort {site_id}</translation>
    </message>
    <message>
        <source>change the processing options of project {id}</source>
        <translation>Ändern der Verarbeitungsoptionen von Projekt {id}</translation>
    </message>
    <message>
        <source>compute the volume</source>
        <translation>Berechnen des Volumens</translation>
    </message>
    <message>
        <source>create the folder &apos;{name}&apos;</source>
        <translation>Anlegen des Ordners „{name}“</translation>
    </message>
    <message>
        <source>create the project &apos;{name}&apos;</source>
        <translation>Anlegen des Projekts „{name}“</translation>
    </message>
    <message>
        <source>create the site &apos;{name}&apos;</source>
        <translation>Anlegen des Standorts „{name}“</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>delete input {input_id}</source>
        <translation>Löschen der Eingabe {input_id}</translation>
    </message>
    <message>
        <source>delete output {output_id}</source>
        <translation>Löschen von Ergebnis {output_id}</translation>
    </message>
    <message>
        <source>delete project {project_id}</source>
        <translation>Löschen von Projekt {project_id}</translation>
    </message>
    <message>
        <source>delete site {site_id}</source>
        <translation>Löschen von Standort {site_id}</translation>
    </message>
    <message>
        <source>delete the folder</source>
        <translation>Löschen des Ordners</translation>
    </message>
    <message>
        <source>download {name}</source>
        <translation>Herunterladen von {name}</translation>
    </message>
    <message>
        <source>ellipsoidal heights</source>
        <translation>ellipsoidische Höhen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed: {}</source>
        <translation>fehlgeschlagen: {}</translation>
    </message>
    <message>
        <source>feature {names}</source>
        <translation>Objekt {names}</translation>
    </message>
    <message>
        <source>features {names}</source>
        <translation>Objekte {names}</translation>
    </message>
    <message numerus="yes">
        <source>features {names} and {n} more</source>
        <translation><numerusform>Objekte {names} und {n} weiteres</numerusform><numerusform>Objekte {names} und {n} weitere</numerusform></translation>
    </message>
    <message>
        <source>files,save,point cloud,report</source>
        <translation>Dateien,speichern,Punktwolke,Bericht</translation>
    </message>
    <message>
        <source>fill</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>find the place in the drive</source>
        <translation>Finden der Stelle im Laufwerk</translation>
    </message>
    <message>
        <source>find,search,datasets,status</source>
        <translation>finden,suchen,Datensätze,Status</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>from environment variables</source>
        <translation>aus Umgebungsvariablen</translation>
    </message>
    <message>
        <source>get access to the storage of project {project_id}</source>
        <translation>Zugang zum Speicher von Projekt {project_id}</translation>
    </message>
    <message>
        <source>get access to the storage of site {site_id}</source>
        <translation>Zugang zum Speicher von Standort {site_id}</translation>
    </message>
    <message>
        <source>get output {output_id}</source>
        <translation>Holen von Ergebnis {output_id}</translation>
    </message>
    <message>
        <source>get the inputs as a ZIP</source>
        <translation>Holen der Eingaben als ZIP</translation>
    </message>
    <message>
        <source>get the outputs&apos; ZIP</source>
        <translation>Holen des ZIP der Ergebnisse</translation>
    </message>
    <message>
        <source>get the picture</source>
        <translation>Holen des Bildes</translation>
    </message>
    <message>
        <source>images,s3,register,send</source>
        <translation>Bilder,S3,registrieren,senden,Upload</translation>
    </message>
    <message>
        <source>inner boundary {number}</source>
        <translation>innerer Rand {number}</translation>
    </message>
    <message>
        <source>inner_boundaries is not a list of lists</source>
        <translation>inner_boundaries ist keine Liste von Listen</translation>
    </message>
    <message>
        <source>it ended without saying why</source>
        <translation>es endete, ohne einen Grund zu nennen</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>sie endet zu früh</translation>
    </message>
    <message>
        <source>it has no &quot;plane&quot;</source>
        <translation>ihm fehlt „plane“</translation>
    </message>
    <message>
        <source>it is no JSON: {error}</source>
        <translation>kein JSON: {error}</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>it is no polygon (WKB type {kind})</source>
        <translation>sie ist kein Polygon (WKB-Typ {kind})</translation>
    </message>
    <message>
        <source>its boundaries form no valid polygon: {reason}</source>
        <translation>seine Ränder bilden kein gültiges Polygon: {reason}</translation>
    </message>
    <message>
        <source>its name has control characters in it; rename it</source>
        <translation>im Namen sind Steuerzeichen; benennen Sie sie um</translation>
    </message>
    <message>
        <source>its name is not valid UTF-8</source>
        <translation>ihr Name ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>layer,orthomosaic,dsm,cog,stream</source>
        <translation>Layer,Orthomosaik,DOM,DSM,COG,streamen</translation>
    </message>
    <message>
        <source>list of extra files</source>
        <translation>Liste der Zusatzdateien</translation>
    </message>
    <message>
        <source>list of outputs</source>
        <translation>Liste der Ergebnisse</translation>
    </message>
    <message>
        <source>list of photos</source>
        <translation>Liste der Fotos</translation>
    </message>
    <message>
        <source>list of projects</source>
        <translation>Liste der Projekte</translation>
    </message>
    <message>
        <source>list of sites</source>
        <translation>Liste der Standorte</translation>
    </message>
    <message>
        <source>list of the drive</source>
        <translation>Liste des Laufwerks</translation>
    </message>
    <message>
        <source>list the drive</source>
        <translation>Auflisten des Laufwerks</translation>
    </message>
    <message>
        <source>list the extra files</source>
        <translation>Auflisten der Zusatzdateien</translation>
    </message>
    <message>
        <source>list the outputs of project {project_id}</source>
        <translation>Auflisten der Ergebnisse von Projekt {project_id}</translation>
    </message>
    <message>
        <source>list the photos of project {project_id}</source>
        <translation>Auflisten der Fotos von Projekt {project_id}</translation>
    </message>
    <message>
        <source>list the projects</source>
        <translation>Auflisten der Projekte</translation>
    </message>
    <message>
        <source>list the projects of site {site_id}</source>
        <translation>Auflisten der Projekte von Standort {site_id}</translation>
    </message>
    <message>
        <source>list the sites</source>
        <translation>Auflisten der Standorte</translation>
    </message>
    <message>
        <source>list what has been uploaded</source>
        <translation>Auflisten des schon Hochgeladenen</translation>
    </message>
    <message>
        <source>look at {name}</source>
        <translation>Ansehen von {name}</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>wird gemessen…</translation>
    </message>
    <message>
        <source>move in the drive</source>
        <translation>Verschieben im Laufwerk</translation>
    </message>
    <message>
        <source>new,dataset,photogrammetry,drone</source>
        <translation>neu,Datensatz,Photogrammetrie,Drohne</translation>
    </message>
    <message>
        <source>no details</source>
        <translation>keine Einzelheiten</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>kein Foto</translation>
    </message>
    <message>
        <source>no photo: its content is neither JPEG nor TIFF</source>
        <translation>kein Foto: Der Inhalt ist weder JPEG noch TIFF</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>not known or only a local one</source>
        <translation>nicht bekannt oder nur ein örtliches</translation>
    </message>
    <message>
        <source>not measured yet: {}</source>
        <translation>noch nicht gemessen: {}</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>open {name}</source>
        <translation>Öffnen von {name}</translation>
    </message>
    <message>
        <source>orthomosaic</source>
        <translation>Orthomosaik</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>pip could not install the packages: {reason}.</source>
        <translation>pip konnte die Pakete nicht installieren: {reason}.</translation>
    </message>
    <message>
        <source>place in the drive</source>
        <translation>Stelle im Laufwerk</translation>
    </message>
    <message>
        <source>processing options</source>
        <translation>Verarbeitungsoptionen</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>read photo {photo_id}</source>
        <translation>Lesen von Foto {photo_id}</translation>
    </message>
    <message>
        <source>read project {project_id}</source>
        <translation>Lesen von Projekt {project_id}</translation>
    </message>
    <message>
        <source>read site {site_id}</source>
        <translation>Lesen von Standort {site_id}</translation>
    </message>
    <message>
        <source>read the account</source>
        <translation>Lesen des Kontos</translation>
    </message>
    <message>
        <source>read the processing options of project {id}</source>
        <translation>Lesen der Verarbeitungsoptionen von Projekt {id}</translation>
    </message>
    <message>
        <source>read the {kind} of photo {photo_id}</source>
        <translation>Lesen von {kind} von Foto {photo_id}</translation>
    </message>
    <message>
        <source>read {name}</source>
        <translation>Lesen von {name}</translation>
    </message>
    <message>
        <source>region of interest</source>
        <translation>Bearbeitungsgebiet</translation>
    </message>
    <message>
        <source>register photos in project {project_id}</source>
        <translation>Registrieren von Fotos in Projekt {project_id}</translation>
    </message>
    <message>
        <source>register the extra file</source>
        <translation>Registrieren der Zusatzdatei</translation>
    </message>
    <message>
        <source>register the output</source>
        <translation>Registrieren des Ergebnisses</translation>
    </message>
    <message>
        <source>registration</source>
        <translation>Registrierung</translation>
    </message>
    <message>
        <source>rename the folder</source>
        <translation>Umbenennen des Ordners</translation>
    </message>
    <message>
        <source>replace the processing options of project {id}</source>
        <translation>Ersetzen der Verarbeitungsoptionen von Projekt {id}</translation>
    </message>
    <message>
        <source>results,files,ortho,dsm,point cloud</source>
        <translation>Ergebnisse,Dateien,ortho,dsm,Punktwolke</translation>
    </message>
    <message>
        <source>roi,area,plane,opf,boundary</source>
        <translation>ROI,Gebiet,Ebene,OPF,Grenze</translation>
    </message>
    <message>
        <source>rows are missing in it</source>
        <translation>es fehlen Zeilen darin</translation>
    </message>
    <message>
        <source>run,credits</source>
        <translation>starten,Credits</translation>
    </message>
    <message>
        <source>search the drive</source>
        <translation>Durchsuchen des Laufwerks</translation>
    </message>
    <message>
        <source>set the processing options of project {id}</source>
        <translation>Setzen der Verarbeitungsoptionen von Projekt {id}</translation>
    </message>
    <message>
        <source>setup,boto3,shapely,python,pip,dependencies</source>
        <translation>Einrichtung,boto3,shapely,python,pip,Abhängigkeiten</translation>
    </message>
    <message>
        <source>sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>site,timeline,temporal,animation,orthomosaic,dsm,layer</source>
        <translation>Standort,Zeitreihe,zeitlich,Animation,Orthomosaik,DOM,DSM,Layer</translation>
    </message>
    <message>
        <source>start processing project {project_id}</source>
        <translation>Starten der Verarbeitung von Projekt {project_id}</translation>
    </message>
    <message>
        <source>status,poll,done</source>
        <translation>Status,abfragen,fertig</translation>
    </message>
    <message>
        <source>stockpile,cut,fill,pit,earthwork,volume</source>
        <translation>Halde,Abtrag,Auftrag,Grube,Erdbau,Volumen</translation>
    </message>
    <message>
        <source>stockpile,volume,tonnes,density,pdf,csv,table,print,layout,inventory</source>
        <translation>Halde,Volumen,Tonnen,Dichte,PDF,CSV,Tabelle,Druck,Layout,Inventur</translation>
    </message>
    <message>
        <source>storage access</source>
        <translation>Speicherzugang</translation>
    </message>
    <message>
        <source>t/m³</source>
        <translation>t/m³</translation>
    </message>
    <message>
        <source>tags,outputs,formats,roi,region of interest</source>
        <translation>Tags,Ergebnisse,Formate,ROI,Bearbeitungsgebiet</translation>
    </message>
    <message>
        <source>the object store does not answer</source>
        <translation>der Objektspeicher antwortet nicht</translation>
    </message>
    <message>
        <source>the object store&apos;s certificate is not trusted</source>
        <translation>dem Zertifikat des Objektspeichers wird nicht vertraut</translation>
    </message>
    <message>
        <source>the proxy refuses</source>
        <translation>der Proxy lehnt ab</translation>
    </message>
    <message>
        <source>the service&apos;s default heights (EGM96 geoid)</source>
        <translation>die vorgegebenen Höhen des Dienstes (EGM96-Geoid)</translation>
    </message>
    <message>
        <source>the transfer broke ({kind})</source>
        <translation>die Übertragung brach ab ({kind})</translation>
    </message>
    <message>
        <source>the transfer from {host} broke</source>
        <translation>die Übertragung von {host} brach ab</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>upload anything to this project</source>
        <translation>Hochladen in dieses Projekt</translation>
    </message>
    <message>
        <source>upload {name}</source>
        <translation>Hochladen von {name}</translation>
    </message>
    <message>
        <source>vertices3d has a vertex that is no longitude and latitude in degrees</source>
        <translation>vertices3d hat einen Stützpunkt, der nicht Länge und Breite in Grad ist</translation>
    </message>
    <message>
        <source>vertices3d is not a list of [longitude, latitude, z]</source>
        <translation>vertices3d ist keine Liste von [Länge, Breite, z]</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>volumes</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>what the object store answers cannot be read</source>
        <translation>was der Objektspeicher antwortet, kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>without density: {}</source>
        <translation>ohne Dichte: {}</translation>
    </message>
    <message>
        <source>you left it out</source>
        <translation>Sie haben sie weggelassen</translation>
    </message>
    <message>
        <source>{cloud_url} does not accept the client id and secret of the connection &apos;{name}&apos;.</source>
        <translation>{cloud_url} nimmt Client-ID und Secret der Verbindung „{name}“ nicht an.</translation>
    </message>
    <message>
        <source>{count} files cannot be registered at once; 1 to {batch} can.</source>
        <translation>{count} Dateien können nicht auf einmal registriert werden; 1 bis {batch} sind möglich.</translation>
    </message>
    <message>
        <source>{count} files could not be uploaded; the others are uploaded and registered.</source>
        <translation>{count} Dateien konnten nicht hochgeladen werden; die anderen sind hochgeladen und registriert.</translation>
    </message>
    <message>
        <source>{count} of {all} outputs could not be downloaded.</source>
        <translation>{count} von {all} Ergebnissen konnten nicht heruntergeladen werden.</translation>
    </message>
    <message>
        <source>{count} polygons ({names}) were merged into {after}.</source>
        <translation>{count} Polygone ({names}) wurden zu {after} vereinigt.</translation>
    </message>
    <message numerus="yes">
        <source>{done} of {n} photos</source>
        <translation><numerusform>{done} von {n} Foto</numerusform><numerusform>{done} von {n} Fotos</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{done} of {n} volumes</source>
        <translation><numerusform>{done} von {n} Volumen</numerusform><numerusform>{done} von {n} Volumen</numerusform></translation>
    </message>
    <message>
        <source>{files} of {all_files} files, {moved} of {size} MB</source>
        <translation>{files} von {all_files} Dateien, {moved} von {size} MB</translation>
    </message>
    <message>
        <source>{file} does not belong to project {project}.</source>
        <translation>{file} gehört nicht zu Projekt {project}.</translation>
    </message>
    <message>
        <source>{first} and {next}</source>
        <translation>{first} und {next}</translation>
    </message>
    <message>
        <source>{first} or {next}</source>
        <translation>{first} oder {next}</translation>
    </message>
    <message>
        <source>{folder} is no folder: choose another one.</source>
        <translation>{folder} ist kein Ordner: Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>{host} ist nicht erreichbar</translation>
    </message>
    <message>
        <source>{host} does not answer</source>
        <translation>{host} antwortet nicht</translation>
    </message>
    <message numerus="yes">
        <source>{names} and {n} more</source>
        <translation><numerusform>{names} und {n} weiteres</numerusform><numerusform>{names} und {n} weitere</numerusform></translation>
    </message>
    <message>
        <source>{name} changes while it is being downloaded.</source>
        <translation>{name} ändert sich während des Herunterladens.</translation>
    </message>
    <message>
        <source>{name} counts in degrees, not in a unit of length.</source>
        <translation>{name} zählt in Grad, nicht in einer Längeneinheit.</translation>
    </message>
    <message>
        <source>{name} has an index outside of the {count} vertices</source>
        <translation>{name} hat einen Index außerhalb der {count} Stützpunkte</translation>
    </message>
    <message>
        <source>{name} has fewer than three distinct vertices</source>
        <translation>{name} hat weniger als drei verschiedene Stützpunkte</translation>
    </message>
    <message>
        <source>{name} has no date and is left out.</source>
        <translation>{name} hat kein Datum und bleibt weg.</translation>
    </message>
    <message>
        <source>{name} has no date of its flight: the date of its creation is used.</source>
        <translation>{name} hat kein Datum seines Flugs: Das Datum seiner Anlage wird benutzt.</translation>
    </message>
    <message>
        <source>{name} is a geocentric coordinate system. PIX4Dcloud needs a projected one.</source>
        <translation>{name} ist ein geozentrisches Koordinatensystem. PIX4Dcloud braucht ein projiziertes.</translation>
    </message>
    <message>
        <source>{name} is a geographic coordinate system (degrees). PIX4Dcloud needs a projected one.</source>
        <translation>{name} ist ein geographisches Koordinatensystem (Grad). PIX4Dcloud braucht ein projiziertes.</translation>
    </message>
    <message>
        <source>{name} is neither projected nor arbitrary, but a {kind}.</source>
        <translation>{name} ist weder projiziert noch willkürlich, sondern ein {kind}.</translation>
    </message>
    <message>
        <source>{name} is no pair: {vertical} is not a vertical coordinate system.</source>
        <translation>{name} ist kein Paar: {vertical} ist kein Höhensystem.</translation>
    </message>
    <message>
        <source>{name} is not a list of indices</source>
        <translation>{name} ist keine Liste von Indizes</translation>
    </message>
    <message>
        <source>{name} is not isometric: its axes count in {units}.</source>
        <translation>{name} ist nicht isometrisch: Seine Achsen zählen in {units}.</translation>
    </message>
    <message>
        <source>{name} is only a vertical coordinate system. It needs a horizontal one before it.</source>
        <translation>{name} ist nur ein Höhensystem. Davor gehört ein Lagesystem.</translation>
    </message>
    <message numerus="yes">
        <source>{name}: {n} projects are on the map.</source>
        <translation><numerusform>{name}: {n} Projekt ist auf der Karte.</numerusform><numerusform>{name}: {n} Projekte sind auf der Karte.</numerusform></translation>
    </message>
    <message>
        <source>{number} of {count}: {name}</source>
        <translation>{number} von {count}: {name}</translation>
    </message>
    <message>
        <source>{number} of {count}: {name}, {done} of {size} MB</source>
        <translation>{number} von {count}: {name}, {done} von {size} MB</translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers are asleep.</source>
        <translation><numerusform>{n} PIX4D-Layer schläft.</numerusform><numerusform>{n} PIX4D-Layer schlafen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers show nothing: PIX4D cannot be reached.</source>
        <translation><numerusform>{n} PIX4D-Layer zeigt nichts: PIX4D ist nicht erreichbar.</numerusform><numerusform>{n} PIX4D-Layer zeigen nichts: PIX4D ist nicht erreichbar.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers show nothing: the connection {connections} is not set up here.</source>
        <translation><numerusform>{n} PIX4D-Layer zeigt nichts: Die Verbindung {connections} ist hier nicht eingerichtet.</numerusform><numerusform>{n} PIX4D-Layer zeigen nichts: Die Verbindung {connections} ist hier nicht eingerichtet.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers show nothing: the sign-in of {connections} is not accepted.</source>
        <translation><numerusform>{n} PIX4D-Layer zeigt nichts: Die Anmeldung von {connections} wird nicht angenommen.</numerusform><numerusform>{n} PIX4D-Layer zeigen nichts: Die Anmeldung von {connections} wird nicht angenommen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers show nothing: their files in {projects} are gone.</source>
        <translation><numerusform>{n} PIX4D-Layer zeigt nichts: Die Dateien in {projects} sind weg.</numerusform><numerusform>{n} PIX4D-Layer zeigen nichts: Ihre Dateien in {projects} sind weg.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers show nothing: {connections} may not read {projects}.</source>
        <translation><numerusform>{n} PIX4D-Layer zeigt nichts: {connections} darf {projects} nicht lesen.</numerusform><numerusform>{n} PIX4D-Layer zeigen nichts: {connections} darf {projects} nicht lesen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers show nothing; deleted at PIX4D: {projects}.</source>
        <translation><numerusform>{n} PIX4D-Layer zeigt nichts; bei PIX4D gelöscht: {projects}.</numerusform><numerusform>{n} PIX4D-Layer zeigen nichts; bei PIX4D gelöscht: {projects}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers show nothing; the log says why.</source>
        <translation><numerusform>{n} PIX4D-Layer zeigt nichts; das Protokoll sagt, warum.</numerusform><numerusform>{n} PIX4D-Layer zeigen nichts; das Protokoll sagt, warum.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} ZIP files</source>
        <translation><numerusform>{n} ZIP-Datei</numerusform><numerusform>{n} ZIP-Dateien</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} files ({size} MB) are uploaded to the new project &apos;{name}&apos;.</source>
        <translation><numerusform>{n} Datei ({size} MB) wird in das neue Projekt „{name}“ hochgeladen.</numerusform><numerusform>{n} Dateien ({size} MB) werden in das neue Projekt „{name}“ hochgeladen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} files had been uploaded before; missing: {names}.</source>
        <translation><numerusform>{n} Datei war schon hochgeladen; es fehlen: {names}.</numerusform><numerusform>{n} Dateien waren schon hochgeladen; es fehlen: {names}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} holes are left out</source>
        <translation><numerusform>{n} Loch ist ausgelassen</numerusform><numerusform>{n} Löcher sind ausgelassen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} other files</source>
        <translation><numerusform>{n} andere Datei</numerusform><numerusform>{n} andere Dateien</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} photos</source>
        <translation><numerusform>{n} Foto</numerusform><numerusform>{n} Fotos</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} projects of the site are not finished and left out.</source>
        <translation><numerusform>{n} Projekt des Standorts ist nicht fertig und bleibt weg.</numerusform><numerusform>{n} Projekte des Standorts sind nicht fertig und bleiben weg.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} vertices were added so that long edges stay straight.</source>
        <translation><numerusform>{n} Stützpunkt wurde hinzugefügt, damit lange Kanten gerade bleiben.</numerusform><numerusform>{n} Stützpunkte wurden hinzugefügt, damit lange Kanten gerade bleiben.</numerusform></translation>
    </message>
    <message>
        <source>{path} has changed since it was looked at.</source>
        <translation>{path} hat sich geändert, seit es angesehen wurde.</translation>
    </message>
    <message>
        <source>{photo} has only one of its two depth maps.</source>
        <translation>{photo} hat nur eine seiner zwei Tiefenkarten.</translation>
    </message>
    <message>
        <source>{problem} Double-click to set one up.</source>
        <translation>{problem} Doppelklicken, um eine einzurichten.</translation>
    </message>
    <message>
        <source>{program} cannot be started.</source>
        <translation>{program} kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>{registered} of {files} files registered</source>
        <translation>{registered} von {files} Dateien registriert</translation>
    </message>
    <message>
        <source>{status} ({details}), {seconds} s so far</source>
        <translation>{status} ({details}), bisher {seconds} s</translation>
    </message>
    <message numerus="yes">
        <source>{surface}: {n} polygons, cut {cut} {unit}, fill {fill} {unit}, net {net} {unit}.</source>
        <translation><numerusform>{surface}: {n} Polygon, Abtrag {cut} {unit}, Auftrag {fill} {unit}, netto {net} {unit}.</numerusform><numerusform>{surface}: {n} Polygone, Abtrag {cut} {unit}, Auftrag {fill} {unit}, netto {net} {unit}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{surface}: {n} polygons, cut {cut} {unit}, fill {fill} {unit}, net {net} {unit}; {failed} failed.</source>
        <translation><numerusform>{surface}: {n} Polygon, Abtrag {cut} {unit}, Auftrag {fill} {unit}, netto {net} {unit}; {failed} fehlgeschlagen.</numerusform><numerusform>{surface}: {n} Polygone, Abtrag {cut} {unit}, Auftrag {fill} {unit}, netto {net} {unit}; {failed} fehlgeschlagen.</numerusform></translation>
    </message>
    <message>
        <source>{target} cannot be replaced: {strerror}.</source>
        <translation>{target} kann nicht ersetzt werden: {strerror}.</translation>
    </message>
    <message>
        <source>{target} could not be written: {reason}.</source>
        <translation>{target} konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>{text} is not a coordinate system as the service spells it.</source>
        <translation>{text} ist kein Koordinatensystem in der Schreibweise des Dienstes.</translation>
    </message>
    <message>
        <source>{text} names a vertical coordinate system twice.</source>
        <translation>{text} nennt zweimal ein Höhensystem.</translation>
    </message>
    <message>
        <source>{what} at {where}</source>
        <translation>{what} bei {where}</translation>
    </message>
    <message>
        <source>{} could not be opened.</source>
        <translation>{} konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>{} could not be written.</source>
        <translation>{} konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{} could not be written: {}.</source>
        <translation>{} konnte nicht geschrieben werden: {}.</translation>
    </message>
    <message>
        <source>{} has a layer &apos;{}&apos; of another kind.</source>
        <translation>{} hat einen Layer „{}“ anderer Art.</translation>
    </message>
    <message>
        <source>{} is no GeoPackage.</source>
        <translation>{} ist kein GeoPackage.</translation>
    </message>
    <message>
        <source>{} is {}</source>
        <translation>{} ist {}</translation>
    </message>
    <message>
        <source>{} km</source>
        <translation>{} km</translation>
    </message>
    <message>
        <source>{} m</source>
        <translation>{} m</translation>
    </message>
    <message>
        <source>{} m² ({} ha)</source>
        <translation>{} m² ({} ha)</translation>
    </message>
    <message>
        <source>{} of {} photos have no position.</source>
        <translation>{} von {} Fotos haben keine Position.</translation>
    </message>
    <message>
        <source>{} outputs</source>
        <translation>{} Ergebnisse</translation>
    </message>
    <message>
        <source>{} projects.</source>
        <translation>{} Projekte.</translation>
    </message>
    <message>
        <source>{} t</source>
        <translation>{} t</translation>
    </message>
    <message>
        <source>{} uploads were interrupted.</source>
        <translation>{} Uploads wurden unterbrochen.</translation>
    </message>
    <message>
        <source>{}, the UTM zone of the photos.</source>
        <translation>{}, die UTM-Zone der Fotos.</translation>
    </message>
    <message>
        <source>{}, {} MB</source>
        <translation>{}, {} MB</translation>
    </message>
    <message>
        <source>{}, {} done.</source>
        <translation>{}, {} fertig.</translation>
    </message>
    <message>
        <source>{}: cut {} {}, fill {} {}, net {} {}</source>
        <translation>{}: Abtrag {} {}, Auftrag {} {}, netto {} {}</translation>
    </message>
</context>
</TS>
