<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Assistant</name>
    <message>
        <source>&amp;Flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Heights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4. Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;onnection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a folder or photos here, or choose them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out identical copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output &amp;CRS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected features only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The EPSG code of a vertical CRS, or the whole CRS such as EPSG:2056+5728.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload and process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the new project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usual ones, or a code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced: Service Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client &amp;id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave both empty for the public service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIX4D Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what you want to call it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrivePanel</name>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders, sites, projects and outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search folders, sites and projects by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up a connection…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>&amp;Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;A connection is one PIX4Dcloud account with API access. You get its client id and secret from &lt;a href=&quot;https://account.pix4d.com&quot;&gt;account.pix4d.com&lt;/a&gt;: open the dashboard of your organization, go to &lt;i&gt;API access&lt;/i&gt; and choose &lt;i&gt;Generate new API credentials&lt;/i&gt;.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;QGIS keeps client ids and secrets encrypted. To store or use one it asks for its master password: one password that you choose yourself, once, for everything that QGIS keeps encrypted. It is not your PIX4D password.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Algorithms use this connection when none is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set as &amp;Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in and count the projects; nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegionPanel</name>
    <message>
        <source>Add a hole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for a new project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StockpilePanel</name>
    <message>
        <source>Base surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elevation of the horizontal base, in the units of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the stockpile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enter it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pix4d_qgis</name>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{base_surface}&apos; is no base surface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot be renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no uuid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{units}&apos; is no unit of volume here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is no type of site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is no {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{}&apos; is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{}&apos; was being processed when QGIS was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{}&apos; was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{}&apos;: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 ZIP file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file ({:.1f} MB) is uploaded to the new project &apos;{}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hole is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,234.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3D mesh (FBX)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3D mesh (OBJ, zipped)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3D mesh (SLPK)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3D mesh (mesh)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder lies in another folder or in an organization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of this name is in {folder}: move it away, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A geoid height needs a coordinate system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A geoid is given, but the CRS has no vertical part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new project needs photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parent needs both its type and its uuid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A polygon needs three vertices at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A site lies in a folder or in an organization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stockpile cannot have a hole: the service does not measure it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vertex of the polygon has no x, y or z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vertical CRS needs a horizontal one with an EPSG code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>About to process {n} photos, {size} MB.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>About to process {n} photos.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>About to upload: {files}, {size} MB ({present} of {all} are there already).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About to upload: {files}, {size} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add nadir, or drop flat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one in Settings &gt; Options &gt; PIX4D, or set PIX4D_CLIENT_ID and PIX4D_CLIENT_SECRET in the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the certificate authority in Settings &gt; Options &gt; Authentication.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All photos have a position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already there: {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already uploaded: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unexpected error occurred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An upload called &apos;{}&apos; is not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another QGIS is at &apos;{}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another QGIS is uploading to project {project_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another computer uploads the same files: waiting for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file is named {name}: {path} goes up as {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Around plain walls (building)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At an angle (oblique)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base surfaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both a geoid height and a geoid model are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both {layer} and {area} are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRS: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check Settings &gt; Options &gt; Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check both in Settings &gt; Options &gt; PIX4D, or the environment variables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that all of the polygon lies on the surface model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder of your QGIS profile can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the project has a DSM; right after processing, try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection in Settings &gt; Options &gt; PIX4D.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the coordinate system of the layer, or choose another layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder {folder}, and run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the layer&apos;s coordinate system and the order of its coordinates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the layer&apos;s coordinate system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and run it again; what is done is not done twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, the proxy and the service address of the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network; if it persists, use &apos;Download outputs&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the photos and the other input files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the quality of the calibration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the quality of the photos and their overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the service addresses of the connection, and any proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the space that is left on its disk and the rights to its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the space that is left on its disk, and the rights to its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a polygon layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a projected system whose axes all have the same unit, for example the UTM zone of the site, or leave it empty: then the service takes that zone itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file for the drawings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files or a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose from {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of nadir, oblique and building.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose that first, or type both, such as EPSG:2056+5728.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the result of &apos;Compute volumes&apos;, or a layer of stockpiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to sign in; QGIS asks for its master password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client id and secret belong together: enter both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it in other programs, and remove its layer from QGIS; then run it again. Nothing is fetched twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute volumes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection (empty: the default one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue or discard it, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contour lines (zipped)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not read {path}: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not sign in: the answer holds no token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not upload {path}: something else takes its name each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not write {target}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not {doing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not {doing}: the address leads to another host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not {doing}: the answer is not the data that was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not {doing}: the certificate of {host} is not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not {doing}: the service no longer accepts the sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not {doing}: the service redirects elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not {doing}: {missing} not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not {doing}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not {doing}: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a new project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created project {id} ({name}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created project {} ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creates an empty project on PIX4Dcloud. This costs nothing.

The output CRS must be projected, with the same unit on all axes; a vertical CRS can be added, as in EPSG:2056+5728. ARBITRARY_METERS, ARBITRARY_FEET and ARBITRARY_US_FEET stand for a local system. Without one, the service takes the UTM zone of the photos.

The id of the new project is the output PROJECT_ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom elevation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom elevation (units of the project)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut lies above the base surface, fill below it; net is cut without fill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DSM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DSM (file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DTM (file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date: {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the folder &apos;{name}&apos; with everything in it: all its folders, sites and projects, their photos and their results? This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the project &apos;{name}&apos; with its photos and all its results? If it is being processed, that ends. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the site &apos;{name}&apos;? The service may delete its projects with it, with their photos and results. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density (t/m³)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density (t/m³; empty: no tonnes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density: {} t/m³, where a row says no other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click to sign in; QGIS asks for its master password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download {name} into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads the finished outputs of the chosen types into a folder. A file of the same name is replaced once the new one has arrived complete; one that is there already, with the date and size that it has in the cloud, is left as it is.

What was interrupted is continued when it is run again. Until then a hidden file, whose name ends in .part, keeps what has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw it on one side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw one polygon, or choose to keep the largest part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw one, or choose another layer or selection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw one, or choose another layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw region of interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw stockpile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the polygon again, or leave the feature out of the selection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the polygon within the surface model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the polygons on the project&apos;s own outputs in a layer without a coordinate system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw them side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elevation of the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the client id and secret again in Settings &gt; Options &gt; PIX4D.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the elevation of the base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors are the estimates that PIX4Dcloud gives with each volume. In totals they are added up: volumes of one survey may all err the same way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated time (seconds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything (zipped)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is processed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact positions (high-confidence-positions)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extent of the photos: longitude {west:.6f} to {east:.6f}, latitude {south:.6f} to {north:.6f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extent: {} by {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far from the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far from the others: {} (sent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature {id} cannot be transformed to the project&apos;s coordinate system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature {id} has a coordinate that is no number or beyond all bounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature {id} has a hole; the volume service takes none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature {id} has fewer than three distinct vertices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature {id} has no area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature {id} has no geometry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature {id} has {most} vertices, for which the service may need longer than it allows itself. If so, it is measured with fewer, and its row says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature {id} is a {geom_type}, not a polygon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature {id} is not a valid polygon: {reason} (in the layer&apos;s coordinates).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature {id} was mended: {reason} (in the layer&apos;s coordinates).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature {id}, {base_surface}: cut {cut}, fill {fill} ({units}3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Feature {id}: {n} repeated vertices were removed.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Fetching pip…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching {}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files cannot be written to the folder {folder}: choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files uploaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the hole, or split the polygon there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitted plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat ground, few trees or houses (flat)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this site {code} (WGS 84 / UTM zone {zone}) fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget it here. What has been uploaded stays in its project at PIX4Dcloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full size: all details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian splats (gaussian_splatting)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian splatting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeoPackage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give NAME for a new project, or PROJECT to continue one, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give NAME, or PROJECT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a number such as 877866, a uuid, or https://cloud.pix4d.com/dataset/877866.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it in metres, or leave it empty for an unlimited one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the custom elevation in the project&apos;s units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the layer a projected or geographic coordinate system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with one of them by its id, and delete what is not needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half: faster (half-scale)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heights: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id: {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identical copies: {} (left out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identical copies: {} (sent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identical copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Web Mercator lengths, areas and volumes are distorted: measure in a system of the site, such as its UTM zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install PySocks, or choose an HTTP proxy in Settings &gt; Options &gt; Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it into QGIS&apos;s Python, {}: python3 -m pip install --user {} (see &apos;Install&apos; in the README).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the packages by hand, see &apos;Install&apos; in the README.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install them by hand, see &apos;Install&apos; in the README.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installs the Python packages boto3 and shapely where QGIS lacks them, about 20 MB from the Python Package Index. They go into the QGIS profile, where this plugin alone uses them: other plugins and QGIS&apos;s numpy stay as they are.

Packages: which to install, also where they are there but do not work; none: those that are missing.

Folder of wheels: to install without a network, from files that another computer has fetched. Run the algorithm without it once: it says how to fetch them.

INSTALLED names what is there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted before there was a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted uploads cannot be read: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted while project {} was processed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted; the project is {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended without saying why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no outline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being made; try again in some minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no polygon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been done all the same; look before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known connections: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave COORDINATE_SYSTEM empty, or create a new project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out user names, passwords and anything after ? or #.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the outputs of a project as a table: type, availability, and the place in S3 of those that are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the projects of the account as a table: id, uuid, name, status, date and number of images.

Status keeps the projects in one of the chosen states. Search keeps those whose name contains the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load DSM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a project&apos;s DSM first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load orthomosaic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load orthomosaic and DSM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load site in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loads the orthomosaic and the DSM of a finished project as layers, in a group with the project&apos;s name. Nothing is downloaded: QGIS reads what it draws. Where the service has no cloud-optimised file, the plain one is used.

ORTHO and DSM are the layers&apos; sources; no credentials are in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest wait (seconds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude and latitude look exchanged: swapped, the region lies over the photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it with the region of interest algorithm, or draw polygons instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room, or choose a folder on another disk, and run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that the dense point cloud is a single block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a report of measured volumes: the result of &apos;Compute volumes&apos;, or a layer of stockpiles. Nothing is sent.

Tonnes are the weight of the cut, that is of the pile above its base surface. The density is in t/m³, whatever the units of the volumes are; a column &apos;density&apos; of the layer goes before it. There is one total for each base surface. Errors are added up, as volumes of one survey may all err the same way. Polygons that were not measured are listed with their message, and are in no total.

The PDF shows map, legend, totals and all rows. If the polygons are a layer of the project, its print layout stays in the project, to be edited. The CSV file is for spreadsheet programs: UTF-8 with a byte order mark, commas between columns, decimal points.

TOTALS is JSON text. TONNES, CUT, FILL and NET are empty where there are several base surfaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure a smaller area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured with {fewer} of {all} vertices, because the service timed out; the outline differs by {change} % of its area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures the volume between the project&apos;s DSM and a base surface, for each polygon and each chosen base surface. Cut lies above the base, fill below it.

Draw each polygon around the toe of a stockpile, or the rim of a pit. Any CRS will do. Heights come from the polygons if they have any (all zeros count as none), else from the DSM.

Base surfaces: triangulated (through all vertices), fitPlane (the best plane through them), average, lowest and highest (horizontal, at that height of the vertices), custom (horizontal, at the custom elevation in the project&apos;s units).

A polygon of several parts is summed. One that cannot be measured, such as one with a hole, becomes a row with a message; the others are measured all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it with the vertex tool, or run Fix geometries and check the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it with the vertex tool: its outline must not cross or touch itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging them left {after} holes of {before}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the polygon onto the surface model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDVI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name (of a new project)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither a name for a new project nor a project to continue is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New PIX4D project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New name of &apos;{name}&apos;:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No base surface is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection is set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo has a position: the result will not be georeferenced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos are chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No polygons are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No transformation is known from {source} to {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No web browser could be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured yet: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: {path} has changed since it was registered; remove it from the project first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: {skipped}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing half is left. Make room on the disk of {folder}, or choose a folder on another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to change was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nothing to upload: all {files} are there already.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Number of outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OPF project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the largest of {count} parts is kept: {kept} m2 ({kept_names}). Dropped: {dropped} m2 ({dropped_names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the region of interest is processed: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only {measured} of {n} volumes measured: {reason}</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Open in web browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the dock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orthomosaic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orthomosaic (file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orthomosaic (file, without transparency)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orthomosaic (ortho)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other files: {} (not sent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output CRS (empty: the UTM zone of the photos)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output CRS: {horizontal}. Vertical CRS: {vertical}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output CRS: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output {output_id} cannot be downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PARTS is {given}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIX4D panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIX4D project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIX4D project &apos;{}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIX4D selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIX4D_CLIENT_ID or PIX4D_CLIENT_SECRET is no longer set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent uuid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos (files and folders)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos and ZIP files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos without GPS position: {count} of {photos} looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point cloud (SLPK)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point cloud (point_cloud)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point cloud formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons with volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions from RTK (rtk)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processing failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processing goes on; wait for it again, with a longer timeout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processing has been started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Processing has been started. The service estimates {n} seconds.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Processing log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processing logs (zipped)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processing needed more resources than are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processing of project {id} ({name}) failed with code {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processing of project {id} ({name}) failed with code {code}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processing of project {id} ({name}) failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processing took longer than is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project (id, uuid or address)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project (to continue one: id, uuid or address)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project {id} ({name}) has been started before: its status is {status}. {parameters} have no effect on it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project {id} ({name}) has no {wanted} yet: its status is {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project {id} ({name}) has no {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project {id} ({name}) has not been started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project {id} ({name}) takes no more photos: its status is {status}, and starting closes the registration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project {id} has been started before: going on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Project {id} is not done after {n} seconds.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Project {project_id} ({name}) has been started before: its status is {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project {project_id} ({name}) has no registered photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project {project_id} has no finished output {missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project {project_id} is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python crashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS could not open {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS is busy and could not be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS is not running in this process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS is set to use a SOCKS proxy, and the Python package PySocks is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS&apos;s Python has no pip, and the folder has no {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS&apos;s Python {}.{} was not found as a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS&apos;s Python: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS&apos;s authentication configuration {authcfg} holds no client id and secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS&apos;s authentication database stays locked, because its master password was not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS&apos;s authentication system is disabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality report (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality report (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality report (XML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarter: a quick look (quarter-scale)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the processing log (output mapper_log).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the processing log, or ask PIX4D&apos;s support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the list, and delete what is not needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region of interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region of interest as area text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region of interest from polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region of interest: as set in the project; it is named before the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region of interest: none, everything is processed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Region of interest: {area} m2, {n} zones excluded.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Region of interest: {area} m2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region of several parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions of interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the connection &apos;{}&apos; together with its client id and secret? Projects on the service stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the geoid height or the geoid model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the geoid, or add a vertical CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report on ground control points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &apos;Install packages&apos; of the Processing toolbox; without a window: qgis_process run pix4d:installpackages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &apos;List outputs&apos; to see what it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &apos;List projects&apos; to see the account&apos;s projects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &apos;Start processing&apos; first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &apos;Upload photos&apos; first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &apos;Wait for processing&apos; first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it again to send the missing ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it again when processing is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it again, which sends what has vanished from the storage; if that does not help, check that these files are complete photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same time and place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same time and place: {} (sent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send an e-mail when it is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set PIX4D_CLIENT_ID and PIX4D_CLIENT_SECRET in the environment instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set one up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set processing options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the layer&apos;s coordinate system in its properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets how the project will be processed. Options that are left empty go back to the service&apos;s defaults.

Tags: nadir (the default), oblique and building exclude one another; flat goes with nadir only.

Region of interest: a polygon layer of any CRS, or the AREA text of &apos;Region of interest from polygons&apos;. It is compared with the positions of the project&apos;s photos before it is sent.

Formats: file formats of the point cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several connections are saved and none of them is the default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in: QGIS will ask for its master password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in as &apos;{}&apos;…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split the polygon, or simplify it: thinning its {vertices} vertices any further would change its area by more than {limit} %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start QGIS again, or check Settings &gt; Options &gt; Authentication.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again; if it persists, ask PIX4D&apos;s support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start processing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting uses credits of the account and closes the registration of photos: no photo can be added afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts the processing of a project. This uses credits of the account and closes the registration of photos; the log says what is processed before it is sent.

ESTIMATED_SECONDS is the service&apos;s estimate; it gives none for projects that are paid with credits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status: {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stockpile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stockpiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight down: maps (nadir)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surface model (dsm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing the connection {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Python package {} cannot be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Python package {} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Python package {} is too old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Python packages cannot be fetched: their server is not reached{}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access has just been closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account may not do this in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account of this connection lacks the right to do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The algorithm &apos;{}&apos; is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The algorithms are missing: another plugin has taken the name &apos;pix4d&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to creating the project &apos;{name}&apos; was lost, and it cannot be told whether it is project {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was lost, and it cannot be told which of several was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area cannot be read: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The axes of the output CRS have different units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base surface custom needs an elevation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base surface custom needs its elevation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cameras could not be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client id and secret are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client id and secret could not be written to QGIS&apos;s authentication database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client id and secret of this connection are missing in QGIS&apos;s authentication database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client id and secret of {names} could not be deleted: delete them in Settings &gt; Options &gt; Authentication.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The cloud-optimised {outputs} are not ready yet.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>The connection &apos;{environment}&apos; is made by environment variables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection &apos;{}&apos; leads to another service than before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connections are not saved: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coordinate system {text} is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of {folder} takes no file of this size: choose a folder on another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive cannot do this with a {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {} is not the expected one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the QGIS profile cannot be written: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The geometry of feature {feature_id} cannot be used: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input data is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer &apos;{}&apos; cannot be edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer has no columns &apos;cut&apos; and &apos;fill&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer has no coordinate system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer of the region of interest cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer of the volumes cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer of the volumes has no polygons: it is empty, or none is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer of the {what} has no polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer of the {what} has no polygons: it is empty, or none is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer&apos;s coordinate system is not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer&apos;s coordinate system {name} ({type_name}) does not tell where on Earth its polygons lie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layers of {project} will stop drawing: their access could not be renewed. {problem} Run &apos;Load outputs&apos; to show them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout &apos;{}&apos; is in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of its files cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of trusted certificates cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of trusted certificates could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log panel PIX4D has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map below the polygons is incomplete: drawing it took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map below the polygons is incomplete: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map could not be written to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map&apos;s CRS does not reach &apos;{name}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measuring broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name &apos;{environment}&apos; stands for the connection of the environment variables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name &apos;{name}&apos; has a control character in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name &apos;{name}&apos; has {count} characters, {longest} are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name &apos;{name}&apos; is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a file is too long: its key has {count} characters, {longest_key} are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other files have been sent; run it again when it is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other files have been sent; run it again when the file can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others are complete; run it again to fetch what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outline crosses or touches itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output CRS has no horizontal part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output CRS is neither projected nor arbitrary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output CRS of a project is set when it is created: project {id} ({name}) has {has}, not {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packages were fetched, but cannot be loaded: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts of feature {id} overlap, so that their volumes do not add up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place of &apos;{name}&apos; is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point cloud could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The polygons have no coordinate system, but the project has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processing options of project {} are set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has a region of interest, but: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no name yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is neither an id, nor a uuid, nor the address of a dataset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project name &apos;{name}&apos; ends with a space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project name &apos;{name}&apos; has a control character in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project name &apos;{name}&apos; has a slash in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project name &apos;{name}&apos; has {count} characters, {longest} are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project name &apos;{name}&apos; is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project name &apos;{name}&apos; starts with a dash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s coordinate system is not tied to the Earth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s coordinate system is {what}: the polygons&apos; coordinate system cannot be transformed to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region of interest crosses the antimeridian (180 degrees of longitude), or holds a pole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region of interest has a vertex at longitude {lon:.6f}, latitude {lat:.6f}, which is no place on Earth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region of interest has a vertex that cannot be transformed to WGS 84.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region of interest has no polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region of interest has {count} separate parts ({everyone}); the service takes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region of interest has {vertices} vertices, {size} MB to send: the service may refuse it or take long. If so, simplify the polygons and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region of interest is no valid polygon in WGS 84: {reason} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region of interest lies {distance} km from the photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results come in {}; heights in {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ring of the polygon is closed; the service takes an open one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service address is no web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service address of {hostname} has more than a host and a path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service address {url} is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The service answers again, after {n} seconds.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The service asks to try again in {n} minutes.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The service asks to try again in {n} seconds.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>The service does not register {names}; the other files are registered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has no cloud-optimised DSM of this project (yet).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has trouble at the moment; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service knows no output &apos;{value}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service knows no output type &apos;{output_type}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service knows no tag &apos;{value}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service makes its usual outputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service makes: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service names a bucket that cannot be one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service says: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service takes JPEG and TIFF photos, and ZIP files chosen by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service timed out over {all} vertices; {fewer} of them are sent now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s answer about the {what} has no {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s answer holds no volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s answer holds no {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s answer is larger than {limit} MB and was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s answer is packed in an unknown way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sparse point cloud could not be densified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag flat needs the tag nadir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tags half-scale and quarter-scale exclude one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tags {chosen} exclude one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The textured mesh could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The thickness of the region of interest is {thickness}, not a number above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upload of &apos;{}&apos; was interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole way: creates a project, uploads and registers the photos, sets the options, starts the processing, waits, and loads the orthomosaic and the DSM.

Starting uses credits of the account. Everything that can be checked is checked before the project is created.

To go on with a project that was begun before, give it as Project: what is done already is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {output} lies in a place that cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no photos in {places}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a connection called &apos;{name}&apos; already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no QGIS profile to install packages into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no UTM zone at longitude {lon}, latitude {lat}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no cloud-optimised {output} (yet); the plain file is used, which draws more slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection called &apos;{name}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no project {reference} in this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no region of interest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {output} in project {project_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough room for {name} in {folder}: {needed} MB are needed, {free} MB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thickness (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thickness of the region (m; empty: no limit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PIX4D layer is asleep: press to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PIX4D layer is being opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This QGIS cannot stream layers (it has GDAL {release}, 3.6 is needed); results can be downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tonnes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tonnes are the weight of the cut. The density is taken as exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few cameras could be calibrated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triangulated (through all vertices)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again and enter the master password that you once chose in QGIS (without a window, QGIS_AUTH_PASSWORD_FILE names a file that holds it).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again when QGIS responds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying them out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns polygons of any CRS into the region of interest that the service reads: one polygon in WGS 84, with any number of excluded zones (holes). Nothing is sent.

Polygons that touch or overlap are merged. If several parts remain, they are refused, or all but the largest are dropped, and the log says which. Invalid polygons are mended where that is clear, else refused with the feature&apos;s id.

AREA is the text for &apos;Set processing options&apos;; OUTPUT shows the region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTM zone of the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of the volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Uploaded {n} files, registered {registered}, left out {skipped}.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Uploading and registering photos costs nothing. Starting the processing will use credits of the account and close the registration of photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploading costs nothing. Then the processing starts by itself, which uses credits of the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploads photos to the project and registers them for processing.

Folders are searched for JPEG and TIFF files; a ZIP file is sent when it is chosen by name. What is no photo is named in the log and left out. Before anything is sent the log says how many photos there are, how large they are and where they were taken.

It can be run again at any time, also after QGIS was closed or the network failed in the middle: what is there already is neither uploaded nor registered twice. A photo that was registered and has changed since is named and left out. Once processing has been started, a project takes no more photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use &apos;Download outputs&apos;, or a newer QGIS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a CRS with a horizontal part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a CRS with the same unit on all axes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a code such as EPSG:2056 or EPSG:2056+5728, or WKT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a projected or an arbitrary CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use fewer photos, or half-scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use fewer vertices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use https:// instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use https://host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Vertex {vertex} of feature {id} lies off the surface model, and {n} more do.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Vertex {vertex} of feature {id} lies off the surface model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volumes in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volumes report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volumes with tonnes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volumes without a density, and so not in the tonnes: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volumes: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WGS 84 / UTM, the zone of the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it with &apos;Wait for processing&apos;, or load its results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for processing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it has finished, or cancel it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it has finished, or cancel it there. If there is none, the QGIS profile lies on a network drive that cannot lock files: use a local one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to begin…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits until the project is DONE. If processing fails, the algorithm fails with the service&apos;s error code and reason, and with advice. The same happens when the longest wait is over; processing goes on then, and can be waited for again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers is not the object store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has been uploaded cannot be noted on this computer ({reason}): if the upload breaks off, the next run asks the service what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was measured before the cancel is in a layer of the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was measured before the cancel is in {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not measured is in no total; the last column says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to Keep What You Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a network: type on another computer {} and run &apos;Install packages&apos; with the folder &apos;wheels&apos; that it makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without position: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without position: {} (sent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arbitrary heights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read: {strerror}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chain,workflow,photogrammetry,orthomosaic,dsm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change photo {photo_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change project {project_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change site {site_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the processing options of project {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compute the volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create the folder &apos;{name}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create the project &apos;{name}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create the site &apos;{name}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete input {input_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete output {output_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete project {project_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete site {site_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>download {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ellipsoidal heights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feature {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>features {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>features {names} and {n} more</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>files,save,point cloud,report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find the place in the drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find,search,datasets,status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from environment variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get access to the storage of project {project_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get access to the storage of site {site_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get output {output_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get the inputs as a ZIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get the outputs&apos; ZIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images,s3,register,send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inner boundary {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inner_boundaries is not a list of lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ended without saying why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no &quot;plane&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no JSON: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no polygon (WKB type {kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its boundaries form no valid polygon: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name has control characters in it; rename it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name is not valid UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer,orthomosaic,dsm,cog,stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list of extra files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list of outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list of photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list of projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list of sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list of the drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the extra files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the outputs of project {project_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the photos of project {project_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the projects of site {site_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list what has been uploaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move in the drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new,dataset,photogrammetry,drone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no photo: its content is neither JPEG nor TIFF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known or only a local one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orthomosaic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pip could not install the packages: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place in the drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>processing options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read photo {photo_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read project {project_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read site {site_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the processing options of project {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the {kind} of photo {photo_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region of interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>register photos in project {project_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>register the extra file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>register the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replace the processing options of project {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>results,files,ortho,dsm,point cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>roi,area,plane,opf,boundary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows are missing in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run,credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search the drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set the processing options of project {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setup,boto3,shapely,python,pip,dependencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start processing project {project_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status,poll,done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stockpile,cut,fill,pit,earthwork,volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stockpile,volume,tonnes,density,pdf,csv,table,print,layout,inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>storage access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t/m³</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags,outputs,formats,roi,region of interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the object store does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the object store&apos;s certificate is not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service&apos;s default heights (EGM96 geoid)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the transfer broke ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the transfer from {host} broke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upload anything to this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upload {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vertices3d has a vertex that is no longitude and latitude in degrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vertices3d is not a list of [longitude, latitude, z]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the object store answers cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:,.0f} m² ({:.2f} ha)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:.0f} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:.1f} km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cloud_url} does not accept the client id and secret of the connection &apos;{name}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files cannot be registered at once; 1 to {batch} can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files could not be uploaded; the others are uploaded and registered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {all} outputs could not be downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} polygons ({names}) were merged into {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{done} of {n} volumes</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>{files} of {all_files} files, {moved} of {size} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {next}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} or {next}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is no folder: choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{names} and {n} more</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>{name} changes while it is being downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} counts in degrees, not in a unit of length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has an index outside of the {count} vertices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has fewer than three distinct vertices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a geocentric coordinate system. PIX4Dcloud needs a projected one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a geographic coordinate system (degrees). PIX4Dcloud needs a projected one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is neither projected nor arbitrary, but a {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no pair: {vertical} is not a vertical coordinate system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a list of indices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not isometric: its axes count in {units}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is only a vertical coordinate system. It needs a horizontal one before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}: {name}, {done} of {size} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers are asleep.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers show nothing, as this has been deleted at PIX4D: {projects}.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers show nothing: PIX4D cannot be reached.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers show nothing: the connection {connections} is not set up here.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers show nothing: the sign-in of {connections} is not accepted.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers show nothing: their files in {projects} are gone.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers show nothing: {connections} may not read {projects}.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers show nothing; the log says why.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} files had been uploaded before; missing: {names}.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} other files</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} photos</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} vertices were added so that long edges stay straight.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>{path} has changed since it was looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photo} has only one of its two depth maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem} Double-click to set one up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{registered} of {files} files registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status} ({details}), {seconds} s so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{surface}: {n} polygons, cut {cut} {unit}, fill {fill} {unit}, net {net} {unit}.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{surface}: {n} polygons, cut {cut} {unit}, fill {fill} {unit}, net {net} {unit}; {failed} failed.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>{target} cannot be replaced: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is not a coordinate system as the service spells it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} names a vertical coordinate system twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} at {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} ZIP files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} could not be written: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} files ({:.1f} MB) are uploaded to the new project &apos;{}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has a layer &apos;{}&apos; of another kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} holes are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no GeoPackage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} m² ({} ha)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} photos have no position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} projects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} uploads were interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, the UTM zone of the photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, {:,.1f} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, {} done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: cut {} {}, fill {} {}, net {} {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
