<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Assistant</name>
    <message>
        <source>&amp;Flight</source>
        <translation>&amp;Vol</translation>
    </message>
    <message>
        <source>&amp;Heights</source>
        <translation>&amp;Altitudes</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Zone</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Taille</translation>
    </message>
    <message>
        <source>1. Photos</source>
        <translation>1. Photos</translation>
    </message>
    <message>
        <source>2. Where</source>
        <translation>2. Où</translation>
    </message>
    <message>
        <source>3. Options</source>
        <translation>3. Options</translation>
    </message>
    <message>
        <source>4. Summary</source>
        <translation>4. Récapitulatif</translation>
    </message>
    <message>
        <source>C&amp;onnection</source>
        <translation>&amp;Connexion</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Drag a folder or photos here, or choose them.</source>
        <translation>Déposez ici un dossier ou des photos, ou choisissez-les.</translation>
    </message>
    <message>
        <source>Draw now</source>
        <translation>Dessiner maintenant</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Fichiers…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>From a layer</source>
        <translation>D’une couche</translation>
    </message>
    <message>
        <source>Keep as layer</source>
        <translation>Garder comme couche</translation>
    </message>
    <message>
        <source>Leave out identical copies</source>
        <translation>Ignorer les copies identiques</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Output &amp;CRS</source>
        <translation>&amp;SCR des résultats</translation>
    </message>
    <message>
        <source>Outputs:</source>
        <translation>Résultats :</translation>
    </message>
    <message>
        <source>Selected features only</source>
        <translation>Entités sélectionnées uniquement</translation>
    </message>
    <message>
        <source>The EPSG code of a vertical CRS, or the whole CRS such as EPSG:2056+5728.</source>
        <translation>Le code EPSG d’un SCR vertical, ou le SCR entier, comme EPSG:2056+5728.</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Upload and process</source>
        <translation>Envoyer et traiter</translation>
    </message>
    <message>
        <source>Zoom to photos</source>
        <translation>Zoomer sur les photos</translation>
    </message>
    <message>
        <source>of the new project</source>
        <translation>du nouveau projet</translation>
    </message>
    <message>
        <source>usual ones, or a code</source>
        <translation>les habituelles, ou un code</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Projects</source>
        <translation>&amp;Projets</translation>
    </message>
    <message>
        <source>&amp;Volumes</source>
        <translation>&amp;Volumes</translation>
    </message>
    <message>
        <source>Advanced: Service Addresses</source>
        <translation>Avancé : adresses du service</translation>
    </message>
    <message>
        <source>Client &amp;id</source>
        <translation>&amp;Identifiant client</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>&amp;Secret client</translation>
    </message>
    <message>
        <source>Leave both empty for the public service.</source>
        <translation>Laissez les deux vides pour le service public.</translation>
    </message>
    <message>
        <source>PIX4D Connection</source>
        <translation>Connexion PIX4D</translation>
    </message>
    <message>
        <source>what you want to call it</source>
        <translation>le nom que vous lui donnez</translation>
    </message>
</context>
<context>
    <name>DrivePanel</name>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Folders, sites, projects and outputs</source>
        <translation>Dossiers, sites, projets et résultats</translation>
    </message>
    <message>
        <source>No connection yet.</source>
        <translation>Pas encore de connexion.</translation>
    </message>
    <message>
        <source>Picture of the project</source>
        <translation>Image du projet</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Chercher par nom</translation>
    </message>
    <message>
        <source>Search folders, sites and projects by name</source>
        <translation>Chercher des dossiers, sites et projets par leur nom</translation>
    </message>
    <message>
        <source>Set up a connection…</source>
        <translation>Configurer une connexion…</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Ajouter…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>&lt;p&gt;A connection is one PIX4Dcloud account with API access. You get its client id and secret from &lt;a href=&quot;https://account.pix4d.com&quot;&gt;account.pix4d.com&lt;/a&gt;: open the dashboard of your organization, go to &lt;i&gt;API access&lt;/i&gt; and choose &lt;i&gt;Generate new API credentials&lt;/i&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Une connexion est un compte PIX4Dcloud avec accès à l’API. Vous obtenez son identifiant client et son secret sur &lt;a href=&quot;https://account.pix4d.com&quot;&gt;account.pix4d.com&lt;/a&gt; : ouvrez le tableau de bord de votre organisation, allez à &lt;i&gt;API access&lt;/i&gt; et choisissez &lt;i&gt;Generate new API credentials&lt;/i&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;QGIS keeps client ids and secrets encrypted. To store or use one it asks for its master password: one password that you choose yourself, once, for everything that QGIS keeps encrypted. It is not your PIX4D password.&lt;/p&gt;</source>
        <translation>&lt;p&gt;QGIS conserve les identifiants et secrets sous forme chiffrée. Pour les enregistrer ou les utiliser, il demande son mot de passe principal : un mot de passe que vous choisissez vous-même, une seule fois, pour tout ce que QGIS conserve chiffré. Ce n’est pas votre mot de passe PIX4D.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Algorithms use this connection when none is named</source>
        <translation>Les algorithmes utilisent cette connexion quand aucune n’est nommée</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Set as &amp;Default</source>
        <translation>&amp;Définir par défaut</translation>
    </message>
    <message>
        <source>Sign in and count the projects; nothing is changed</source>
        <translation>Se connecter et compter les projets ; rien n’est modifié</translation>
    </message>
</context>
<context>
    <name>PackagesDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Installer</translation>
    </message>
    <message>
        <source>Install from a &amp;folder…</source>
        <translation>Installer depuis un &amp;dossier…</translation>
    </message>
    <message>
        <source>Install packages for PIX4D</source>
        <translation>Installer les paquets pour PIX4D</translation>
    </message>
    <message>
        <source>Uploads and downloads need the Python package boto3, regions and volumes need shapely. Both come from the Python Package Index, about 20 MB, into a folder of your QGIS profile where PIX4D alone uses them: other plugins and QGIS&apos;s numpy stay as they are.</source>
        <translation>Les envois et téléchargements demandent le paquet Python boto3, les zones et volumes demandent shapely. Les deux viennent du Python Package Index, environ 20 Mo, dans un dossier de votre profil QGIS où seul PIX4D les utilise : les autres extensions et le numpy de QGIS restent tels quels.</translation>
    </message>
    <message>
        <source>Without a network: from a folder of wheels that another computer has fetched</source>
        <translation>Sans réseau : depuis un dossier de wheels qu’un autre ordinateur a récupérés</translation>
    </message>
</context>
<context>
    <name>RegionPanel</name>
    <message>
        <source>Add a hole</source>
        <translation>Ajouter un trou</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Use for a new project</source>
        <translation>Utiliser pour un nouveau projet</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminer</translation>
    </message>
    <message>
        <source>&amp;Open account.pix4d.com</source>
        <translation>&amp;Ouvrir account.pix4d.com</translation>
    </message>
    <message>
        <source>&amp;Projects</source>
        <translation>&amp;Projets</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>T&amp;ester</translation>
    </message>
    <message>
        <source>&amp;Volumes</source>
        <translation>&amp;Volumes</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;About the master password.&lt;/b&gt; QGIS keeps the secret encrypted, under a master password of your own. QGIS has you choose it the first time, and then asks for it once a session. It stays on this computer.&lt;/p&gt;&lt;p&gt;Nobody can recover a forgotten master password. Erase the authentication database then (&lt;i&gt;Settings &gt; Options &gt; Authentication&lt;/i&gt;), and set up PIX4D again.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;À propos du mot de passe principal.&lt;/b&gt; QGIS conserve le secret chiffré, sous un mot de passe principal qui vous est propre. QGIS vous le fait choisir la première fois, puis le demande une fois par session. Il reste sur cet ordinateur.&lt;/p&gt;&lt;p&gt;Personne ne peut retrouver un mot de passe principal oublié. Effacez alors la base d’authentification (&lt;i&gt;Préférences &gt; Options &gt; Authentification&lt;/i&gt;), et configurez PIX4D à nouveau.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Client &amp;id</source>
        <translation>&amp;Identifiant client</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>&amp;Secret client</translation>
    </message>
    <message>
        <source>I&amp;nstall…</source>
        <translation>I&amp;nstaller…</translation>
    </message>
    <message>
        <source>Leave both empty for the public service.</source>
        <translation>Laissez les deux vides pour le service public.</translation>
    </message>
    <message>
        <source>Other addresses</source>
        <translation>Autres adresses</translation>
    </message>
    <message>
        <source>QGIS signs in to PIX4Dcloud with a client id and a client secret. An administrator of your organization makes them at account.pix4d.com, under “API access”. Paste them here, one by one or both at once.</source>
        <translation>QGIS se connecte à PIX4Dcloud avec un identifiant client et un secret client. Un administrateur de votre organisation les crée sur account.pix4d.com, sous « API access ». Collez-les ici, un par un ou les deux à la fois.</translation>
    </message>
    <message>
        <source>Set up PIX4D</source>
        <translation>Configurer PIX4D</translation>
    </message>
</context>
<context>
    <name>StockpilePanel</name>
    <message>
        <source>Base surface</source>
        <translation>Surface de base</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Déblai</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>Altitude</translation>
    </message>
    <message>
        <source>Elevation of the horizontal base, in the units of the project</source>
        <translation>Altitude de la base horizontale, dans les unités du projet</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Remblai</translation>
    </message>
    <message>
        <source>Name of the stockpile</source>
        <translation>Nom du tas</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>enter it</source>
        <translation>à saisir</translation>
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
        <translation>&amp;Densité</translation>
    </message>
    <message>
        <source>Compute volumes…</source>
        <translation>Calculer les volumes…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the table, to be pasted into a spreadsheet</source>
        <translation>Copier la table, pour la coller dans un tableur</translation>
    </message>
    <message>
        <source>Density of all polygons that have none of their own in a column &apos;density&apos;. What is weighed is the cut, the pile above its base surface.</source>
        <translation>Densité de tous les polygones qui n’en ont pas une propre dans une colonne « density ». C’est le déblai qui est pesé, le tas au-dessus de sa surface de base.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Layer with volumes</source>
        <translation>Couche avec volumes</translation>
    </message>
    <message>
        <source>There are no volumes in this project yet. Draw stockpiles on the map, or compute the volumes of a polygon layer.</source>
        <translation>Il n’y a pas encore de volumes dans ce projet. Dessinez des tas sur la carte, ou calculez les volumes d’une couche de polygones.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
</context>
<context>
    <name>pix4d_qgis</name>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Installer</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>&apos;{base_surface}&apos; is no base surface.</source>
        <translation>« {base_surface} » n’est pas une surface de base.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot be deleted.</source>
        <translation>« {name} » ne peut pas être supprimé.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot be renamed.</source>
        <translation>« {name} » ne peut pas être renommé.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has no results yet that the map could show.</source>
        <translation>« {name} » n’a pas encore de résultats que la carte pourrait afficher.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has not been made yet, so the map cannot show it.</source>
        <translation>« {name} » n’a pas encore été produit, la carte ne peut donc pas l’afficher.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is a site: &apos;Load site in time&apos; in its menu puts it on the map.</source>
        <translation>« {name} » est un site : « Charger un site dans le temps » dans son menu l’ajoute à la carte.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is deleted.</source>
        <translation>« {name} » est supprimé.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is no project: drag a finished one, or one of its rasters.</source>
        <translation>« {name} » n’est pas un projet : faites glisser un projet terminé ou l’un de ses rasters.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is no raster that the map could show; it can be downloaded.</source>
        <translation>« {name} » n’est pas un raster que la carte pourrait afficher ; il peut être téléchargé.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no uuid.</source>
        <translation>« {text} » n’est pas un UUID.</translation>
    </message>
    <message>
        <source>&apos;{units}&apos; is no unit of volume here.</source>
        <translation>« {units} » n’est pas ici une unité de volume.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is no type of site.</source>
        <translation>« {value} » n’est pas un type de site.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is no {key}.</source>
        <translation>« {value} » n’est pas une valeur de {key}.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has been finished or discarded in another QGIS.</source>
        <translation>« {} » a été terminé ou abandonné dans un autre QGIS.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is finished.</source>
        <translation>« {} » est terminé.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not in the map: sign in to show it.</source>
        <translation>« {} » n’est pas dans la carte : connectez-vous pour l’afficher.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; was being processed when QGIS was closed.</source>
        <translation>« {} » était en cours de traitement quand QGIS a été fermé.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; was stopped.</source>
        <translation>« {} » a été arrêté.</translation>
    </message>
    <message>
        <source>&apos;{}&apos;: {}</source>
        <translation>« {} » : {}</translation>
    </message>
    <message>
        <source>1 output</source>
        <translation>1 résultat</translation>
    </message>
    <message>
        <source>1 project.</source>
        <translation>1 projet.</translation>
    </message>
    <message>
        <source>1,234.5</source>
        <translation>1 234,5</translation>
    </message>
    <message>
        <source>3D mesh</source>
        <translation>Maillage 3D</translation>
    </message>
    <message>
        <source>3D mesh (FBX)</source>
        <translation>Maillage 3D (FBX)</translation>
    </message>
    <message>
        <source>3D mesh (OBJ, zipped)</source>
        <translation>Maillage 3D (OBJ, zippé)</translation>
    </message>
    <message>
        <source>3D mesh (SLPK)</source>
        <translation>Maillage 3D (SLPK)</translation>
    </message>
    <message>
        <source>A folder lies in another folder or in an organization.</source>
        <translation>Un dossier se trouve dans un autre dossier ou dans une organisation.</translation>
    </message>
    <message>
        <source>A folder of this name is in {folder}: move it away, or choose another folder.</source>
        <translation>Un dossier de ce nom est dans {folder} : déplacez-le, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>A geoid height needs a coordinate system.</source>
        <translation>Une hauteur de géoïde demande un système de coordonnées.</translation>
    </message>
    <message>
        <source>A geoid is given, but the CRS has no vertical part.</source>
        <translation>Un géoïde est donné, mais le SCR n’a pas de partie verticale.</translation>
    </message>
    <message>
        <source>A new project needs photos.</source>
        <translation>Un nouveau projet demande des photos.</translation>
    </message>
    <message>
        <source>A parent needs both its type and its uuid.</source>
        <translation>Un parent demande à la fois son type et son UUID.</translation>
    </message>
    <message>
        <source>A polygon needs three vertices at least.</source>
        <translation>Un polygone demande au moins trois sommets.</translation>
    </message>
    <message>
        <source>A site lies in a folder or in an organization.</source>
        <translation>Un site se trouve dans un dossier ou dans une organisation.</translation>
    </message>
    <message>
        <source>A stockpile cannot have a hole: the service does not measure it.</source>
        <translation>Un tas ne peut pas avoir de trou : le service ne le mesure pas.</translation>
    </message>
    <message>
        <source>A vertex of the polygon has no x, y or z.</source>
        <translation>Un sommet du polygone n’a pas de x, y ou z.</translation>
    </message>
    <message>
        <source>A vertical CRS needs a horizontal one with an EPSG code.</source>
        <translation>Un SCR vertical demande un SCR horizontal avec un code EPSG.</translation>
    </message>
    <message numerus="yes">
        <source>About to process {n} photos, {size} MB.</source>
        <translation><numerusform>{n} photo, {size} Mo, va être traitée.</numerusform><numerusform>{n} photos, {size} Mo, vont être traitées.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>About to process {n} photos.</source>
        <translation><numerusform>{n} photo va être traitée.</numerusform><numerusform>{n} photos vont être traitées.</numerusform></translation>
    </message>
    <message>
        <source>About to upload: {files}, {size} MB ({present} of {all} are there already).</source>
        <translation>Envoi à venir : {files}, {size} Mo ({present} sur {all} sont déjà là).</translation>
    </message>
    <message>
        <source>About to upload: {files}, {size} MB.</source>
        <translation>Envoi à venir : {files}, {size} Mo.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Add nadir, or drop flat.</source>
        <translation>Ajoutez nadir, ou retirez flat.</translation>
    </message>
    <message>
        <source>Add one in Settings &gt; Options &gt; PIX4D, or set PIX4D_CLIENT_ID and PIX4D_CLIENT_SECRET in the environment.</source>
        <translation>Ajoutez-en une dans Préférences &gt; Options &gt; PIX4D, ou définissez PIX4D_CLIENT_ID et PIX4D_CLIENT_SECRET dans l’environnement.</translation>
    </message>
    <message>
        <source>Add the certificate authority in Settings &gt; Options &gt; Authentication.</source>
        <translation>Ajoutez l’autorité de certification dans Préférences &gt; Options &gt; Authentification.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>All photos have a position.</source>
        <translation>Toutes les photos ont une position.</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Tous les projets</translation>
    </message>
    <message>
        <source>Already there: {target}</source>
        <translation>Déjà là : {target}</translation>
    </message>
    <message>
        <source>Already uploaded: {names}.</source>
        <translation>Déjà envoyés : {names}.</translation>
    </message>
    <message>
        <source>An unexpected error occurred.</source>
        <translation>Une erreur inattendue s’est produite.</translation>
    </message>
    <message>
        <source>An upload called &apos;{}&apos; is not finished.</source>
        <translation>Un envoi nommé « {} » n’est pas terminé.</translation>
    </message>
    <message>
        <source>Another QGIS is at &apos;{}&apos;.</source>
        <translation>Un autre QGIS travaille sur « {} ».</translation>
    </message>
    <message>
        <source>Another QGIS is uploading to project {project_id}.</source>
        <translation>Un autre QGIS envoie des fichiers au projet {project_id}.</translation>
    </message>
    <message>
        <source>Another computer uploads the same files: waiting for it.</source>
        <translation>Un autre ordinateur envoie les mêmes fichiers : attente en cours.</translation>
    </message>
    <message>
        <source>Another file is named {name}: {path} goes up as {key}.</source>
        <translation>Un autre fichier s’appelle {name} : {path} est envoyé sous le nom {key}.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Around plain walls (building)</source>
        <translation>Autour de murs lisses (building)</translation>
    </message>
    <message>
        <source>At an angle (oblique)</source>
        <translation>En oblique (oblique)</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Altitude moyenne</translation>
    </message>
    <message>
        <source>Base surface</source>
        <translation>Surface de base</translation>
    </message>
    <message>
        <source>Base surfaces</source>
        <translation>Surfaces de base</translation>
    </message>
    <message>
        <source>Both a geoid height and a geoid model are given.</source>
        <translation>Une hauteur et un modèle de géoïde sont donnés à la fois.</translation>
    </message>
    <message>
        <source>Both {layer} and {area} are given.</source>
        <translation>{layer} et {area} sont donnés à la fois.</translation>
    </message>
    <message>
        <source>CRS: {}</source>
        <translation>SCR : {}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Change it there.</source>
        <translation>Modifiez-la à cet endroit.</translation>
    </message>
    <message>
        <source>Check Settings &gt; Options &gt; Network.</source>
        <translation>Vérifiez Préférences &gt; Options &gt; Réseau.</translation>
    </message>
    <message>
        <source>Check both in Settings &gt; Options &gt; PIX4D, or the environment variables.</source>
        <translation>Vérifiez les deux dans Préférences &gt; Options &gt; PIX4D, ou les variables d’environnement.</translation>
    </message>
    <message>
        <source>Check that all of the polygon lies on the surface model.</source>
        <translation>Vérifiez que tout le polygone se trouve sur le modèle de surface.</translation>
    </message>
    <message>
        <source>Check that the folder of your QGIS profile can be written.</source>
        <translation>Vérifiez que le dossier de votre profil QGIS est accessible en écriture.</translation>
    </message>
    <message>
        <source>Check that the project has a DSM; right after processing, try again later.</source>
        <translation>Vérifiez que le projet a un MNS ; juste après le traitement, réessayez plus tard.</translation>
    </message>
    <message>
        <source>Check the client id and the client secret above.</source>
        <translation>Vérifiez ci-dessus l’identifiant client et le secret client.</translation>
    </message>
    <message>
        <source>Check the connection in Settings &gt; Options &gt; PIX4D.</source>
        <translation>Vérifiez la connexion dans Préférences &gt; Options &gt; PIX4D.</translation>
    </message>
    <message>
        <source>Check the coordinate system of the layer, or choose another layer.</source>
        <translation>Vérifiez le système de coordonnées de la couche, ou choisissez une autre couche.</translation>
    </message>
    <message>
        <source>Check the folder {folder}, and run it again.</source>
        <translation>Vérifiez le dossier {folder}, et relancez.</translation>
    </message>
    <message>
        <source>Check the layer&apos;s coordinate system and the order of its coordinates.</source>
        <translation>Vérifiez le système de coordonnées de la couche et l’ordre de ses coordonnées.</translation>
    </message>
    <message>
        <source>Check the layer&apos;s coordinate system.</source>
        <translation>Vérifiez le système de coordonnées de la couche.</translation>
    </message>
    <message>
        <source>Check the network and run it again; what is done is not done twice.</source>
        <translation>Vérifiez le réseau et relancez ; ce qui est fait n’est pas refait.</translation>
    </message>
    <message>
        <source>Check the network, the proxy and the service address of the connection.</source>
        <translation>Vérifiez le réseau, le proxy et l’adresse du service de la connexion.</translation>
    </message>
    <message>
        <source>Check the network; if it persists, use &apos;Download outputs&apos;.</source>
        <translation>Vérifiez le réseau ; si cela persiste, utilisez « Télécharger les résultats ».</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Vérifiez le chemin.</translation>
    </message>
    <message>
        <source>Check the photos and the other input files.</source>
        <translation>Vérifiez les photos et les autres fichiers d’entrée.</translation>
    </message>
    <message>
        <source>Check the quality of the calibration.</source>
        <translation>Vérifiez la qualité de la calibration.</translation>
    </message>
    <message>
        <source>Check the quality of the photos and their overlap.</source>
        <translation>Vérifiez la qualité des photos et leur recouvrement.</translation>
    </message>
    <message>
        <source>Check the service addresses of the connection, and any proxy.</source>
        <translation>Vérifiez les adresses du service de la connexion, et le proxy éventuel.</translation>
    </message>
    <message>
        <source>Check the space that is left on its disk, and the rights to its folder.</source>
        <translation>Vérifiez l’espace libre sur le disque, et les droits sur le dossier.</translation>
    </message>
    <message>
        <source>Choose a polygon layer.</source>
        <translation>Choisissez une couche de polygones.</translation>
    </message>
    <message>
        <source>Choose a projected system whose axes all have the same unit, for example the UTM zone of the site, or leave it empty: then the service takes that zone itself.</source>
        <translation>Choisissez un système projeté dont tous les axes ont la même unité, par exemple la zone UTM du terrain, ou laissez vide : le service prend alors lui-même cette zone.</translation>
    </message>
    <message>
        <source>Choose another file for the drawings.</source>
        <translation>Choisissez un autre fichier pour les dessins.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Choose files or a folder.</source>
        <translation>Choisissez des fichiers ou un dossier.</translation>
    </message>
    <message>
        <source>Choose from {allowed}.</source>
        <translation>Choisissez parmi {allowed}.</translation>
    </message>
    <message>
        <source>Choose one at least.</source>
        <translation>Choisissez-en au moins une.</translation>
    </message>
    <message>
        <source>Choose one of nadir, oblique and building.</source>
        <translation>Choisissez l’un de nadir, oblique et building.</translation>
    </message>
    <message>
        <source>Choose one of {allowed}.</source>
        <translation>Choisissez l’une des valeurs {allowed}.</translation>
    </message>
    <message>
        <source>Choose that first, or type both, such as EPSG:2056+5728.</source>
        <translation>Choisissez d’abord celui-ci, ou saisissez les deux, comme EPSG:2056+5728.</translation>
    </message>
    <message>
        <source>Choose the result of &apos;Compute volumes&apos;, or a layer of stockpiles.</source>
        <translation>Choisissez le résultat de « Calculer les volumes », ou une couche de tas.</translation>
    </message>
    <message>
        <source>Click to sign in; QGIS asks for its master password.</source>
        <translation>Cliquez pour vous connecter ; QGIS demande son mot de passe principal.</translation>
    </message>
    <message>
        <source>Click to try again.</source>
        <translation>Cliquez pour réessayer.</translation>
    </message>
    <message>
        <source>Client id and secret belong together: enter both.</source>
        <translation>L’identifiant client et le secret vont ensemble : saisissez les deux.</translation>
    </message>
    <message>
        <source>Close it in other programs, and remove its layer from QGIS; then run it again. Nothing is fetched twice.</source>
        <translation>Fermez-le dans les autres programmes et retirez sa couche de QGIS ; puis relancez. Rien n’est récupéré deux fois.</translation>
    </message>
    <message>
        <source>Compute volumes</source>
        <translation>Calculer les volumes</translation>
    </message>
    <message>
        <source>Compute volumes…</source>
        <translation>Calculer les volumes…</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Connection (empty: the default one)</source>
        <translation>Connexion (vide : celle par défaut)</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Connexions…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Continue or discard it, or choose another name.</source>
        <translation>Continuez-le ou abandonnez-le, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Contour lines (zipped)</source>
        <translation>Courbes de niveau (zippées)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copier l’identifiant</translation>
    </message>
    <message>
        <source>Could not read {path}: {strerror}.</source>
        <translation>Impossible de lire {path} : {strerror}.</translation>
    </message>
    <message>
        <source>Could not sign in: the answer holds no token.</source>
        <translation>Impossible de se connecter : la réponse ne contient pas de jeton.</translation>
    </message>
    <message>
        <source>Could not upload {path}: something else takes its name each time.</source>
        <translation>Impossible d’envoyer {path} : chaque fois, autre chose prend son nom.</translation>
    </message>
    <message>
        <source>Could not write {target}: {reason}.</source>
        <translation>Impossible d’écrire {target} : {reason}.</translation>
    </message>
    <message>
        <source>Could not {doing}.</source>
        <translation>Impossible de {doing}.</translation>
    </message>
    <message>
        <source>Could not {doing}: the address leads to another host.</source>
        <translation>Impossible de {doing} : l’adresse mène à un autre serveur.</translation>
    </message>
    <message>
        <source>Could not {doing}: the answer is not the data that was asked for.</source>
        <translation>Impossible de {doing} : la réponse n’est pas celle qui était demandée.</translation>
    </message>
    <message>
        <source>Could not {doing}: the answer was lost.</source>
        <translation>Impossible de {doing} : la réponse s’est perdue.</translation>
    </message>
    <message>
        <source>Could not {doing}: the certificate of {host} is not trusted.</source>
        <translation>Impossible de {doing} : le certificat de {host} n’est pas reconnu.</translation>
    </message>
    <message>
        <source>Could not {doing}: the service no longer accepts the sign-in.</source>
        <translation>Impossible de {doing} : le service n’accepte plus la connexion.</translation>
    </message>
    <message>
        <source>Could not {doing}: the service redirects elsewhere.</source>
        <translation>Impossible de {doing} : le service redirige ailleurs.</translation>
    </message>
    <message>
        <source>Could not {doing}: {missing} not given.</source>
        <translation>Impossible de {doing} : {missing} non fourni.</translation>
    </message>
    <message>
        <source>Could not {doing}: {reason}.</source>
        <translation>Impossible de {doing} : {reason}.</translation>
    </message>
    <message>
        <source>Could not {doing}: {what}.</source>
        <translation>Impossible de {doing} : {what}.</translation>
    </message>
    <message>
        <source>Create a new project.</source>
        <translation>Créez un nouveau projet.</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Créer un projet</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Created project {id} ({name}).</source>
        <translation>Projet {id} ({name}) créé.</translation>
    </message>
    <message>
        <source>Created project {} ({}).</source>
        <translation>Projet {} ({}) créé.</translation>
    </message>
    <message>
        <source>Creates an empty project on PIX4Dcloud. This costs nothing.

The output CRS must be projected, with the same unit on all axes; a vertical CRS can be added, as in EPSG:2056+5728. ARBITRARY_METERS, ARBITRARY_FEET and ARBITRARY_US_FEET stand for a local system. Without one, the service takes the UTM zone of the photos.

The id of the new project is the output PROJECT_ID.</source>
        <translation>Crée un projet vide sur PIX4Dcloud. Cela ne coûte rien.

Le SCR des résultats doit être projeté, avec la même unité sur tous les axes ; un SCR vertical peut s’y ajouter, comme dans EPSG:2056+5728. ARBITRARY_METERS, ARBITRARY_FEET et ARBITRARY_US_FEET désignent un système local. Sans indication, le service prend la zone UTM des photos.

L’identifiant du nouveau projet est la sortie PROJECT_ID.</translation>
    </message>
    <message>
        <source>Custom elevation</source>
        <translation>Altitude choisie</translation>
    </message>
    <message>
        <source>Custom elevation (units of the project)</source>
        <translation>Altitude choisie (unités du projet)</translation>
    </message>
    <message>
        <source>Custom elevation {elevation}</source>
        <translation>Altitude choisie {elevation}</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Déblai</translation>
    </message>
    <message>
        <source>Cut error</source>
        <translation>Erreur du déblai</translation>
    </message>
    <message>
        <source>Cut lies above the base surface, fill below it; net is cut without fill.</source>
        <translation>Le déblai est au-dessus de la surface de base, le remblai au-dessous ; le net est le déblai moins le remblai.</translation>
    </message>
    <message>
        <source>DSM</source>
        <translation>MNS</translation>
    </message>
    <message>
        <source>DSM (file)</source>
        <translation>MNS (fichier)</translation>
    </message>
    <message>
        <source>DTM (file)</source>
        <translation>MNT (fichier)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Date: {date}</source>
        <translation>Date : {date}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete the folder &apos;{name}&apos; with everything in it: all its folders, sites and projects, their photos and their results? This cannot be undone.</source>
        <translation>Supprimer le dossier « {name} » avec tout son contenu : tous ses dossiers, sites et projets, leurs photos et leurs résultats ? C’est irréversible.</translation>
    </message>
    <message>
        <source>Delete the project &apos;{name}&apos; with its photos and all its results? If it is being processed, that ends. This cannot be undone.</source>
        <translation>Supprimer le projet « {name} » avec ses photos et tous ses résultats ? S’il est en cours de traitement, celui-ci s’arrête. C’est irréversible.</translation>
    </message>
    <message>
        <source>Delete the site &apos;{name}&apos;? The service may delete its projects with it, with their photos and results. This cannot be undone.</source>
        <translation>Supprimer le site « {name} » ? Le service peut supprimer aussi ses projets, avec leurs photos et leurs résultats. C’est irréversible.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Densities of single polygons can be changed while the layer is edited.</source>
        <translation>La densité d’un polygone peut être modifiée quand la couche est en mode édition.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densité</translation>
    </message>
    <message>
        <source>Density (t/m³)</source>
        <translation>Densité (t/m³)</translation>
    </message>
    <message>
        <source>Density (t/m³; empty: no tonnes)</source>
        <translation>Densité (t/m³ ; vide : pas de tonnes)</translation>
    </message>
    <message>
        <source>Density: {} t/m³, where a row says no other</source>
        <translation>Densité : {} t/m³, sauf indication contraire d’une ligne</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Double-click to sign in; QGIS asks for its master password.</source>
        <translation>Double-cliquez pour vous connecter ; QGIS demande son mot de passe principal.</translation>
    </message>
    <message>
        <source>Double-click to try again.</source>
        <translation>Double-cliquez pour réessayer.</translation>
    </message>
    <message>
        <source>Download outputs</source>
        <translation>Télécharger les résultats</translation>
    </message>
    <message>
        <source>Download {name} into</source>
        <translation>Télécharger {name} dans</translation>
    </message>
    <message>
        <source>Downloads the finished outputs of the chosen types into a folder. A file of the same name is replaced once the new one has arrived complete; one that is there already, with the date and size that it has in the cloud, is left as it is.

What was interrupted is continued when it is run again. Until then a hidden file, whose name ends in .part, keeps what has arrived.</source>
        <translation>Télécharge dans un dossier les résultats terminés des types choisis. Un fichier du même nom est remplacé une fois le nouveau arrivé en entier ; un fichier déjà là, avec la date et la taille qu’il a dans le cloud, est laissé tel quel.

Ce qui a été interrompu continue à la prochaine exécution. D’ici là, un fichier caché, dont le nom finit par .part, garde ce qui est arrivé.</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Télécharger…</translation>
    </message>
    <message>
        <source>Draw it on one side.</source>
        <translation>Dessinez-la d’un seul côté.</translation>
    </message>
    <message>
        <source>Draw one polygon, or choose to keep the largest part.</source>
        <translation>Dessinez un seul polygone, ou choisissez de garder la plus grande partie.</translation>
    </message>
    <message>
        <source>Draw one, or choose another layer or selection.</source>
        <translation>Dessinez-en un, ou choisissez une autre couche ou sélection.</translation>
    </message>
    <message>
        <source>Draw one, or choose another layer.</source>
        <translation>Dessinez-en un, ou choisissez une autre couche.</translation>
    </message>
    <message>
        <source>Draw region of interest</source>
        <translation>Dessiner une zone d’intérêt</translation>
    </message>
    <message>
        <source>Draw stockpile</source>
        <translation>Dessiner un tas</translation>
    </message>
    <message>
        <source>Draw the polygon again, or leave the feature out of the selection.</source>
        <translation>Redessinez le polygone, ou retirez l’entité de la sélection.</translation>
    </message>
    <message>
        <source>Draw the polygon within the surface model.</source>
        <translation>Dessinez le polygone à l’intérieur du modèle de surface.</translation>
    </message>
    <message>
        <source>Draw the polygons on the project&apos;s own outputs in a layer without a coordinate system.</source>
        <translation>Dessinez les polygones sur les résultats mêmes du projet, dans une couche sans système de coordonnées.</translation>
    </message>
    <message>
        <source>Draw them side by side.</source>
        <translation>Dessinez-les côte à côte.</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Dessinée</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>Altitude</translation>
    </message>
    <message>
        <source>Elevation of the base</source>
        <translation>Altitude de la base</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>Enter the client id and secret again in Settings &gt; Options &gt; PIX4D.</source>
        <translation>Saisissez à nouveau l’identifiant client et le secret dans Préférences &gt; Options &gt; PIX4D.</translation>
    </message>
    <message>
        <source>Enter the elevation of the base.</source>
        <translation>Saisissez l’altitude de la base.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Errors are the estimates that PIX4Dcloud gives with each volume. In totals they are added up: volumes of one survey may all err the same way.</source>
        <translation>Les erreurs sont les estimations que PIX4Dcloud donne pour chaque volume. Dans les totaux elles sont additionnées : tous les volumes d’un même levé peuvent s’écarter dans le même sens.</translation>
    </message>
    <message>
        <source>Estimated time (seconds)</source>
        <translation>Durée estimée (secondes)</translation>
    </message>
    <message>
        <source>Everything (zipped)</source>
        <translation>Tout (zippé)</translation>
    </message>
    <message>
        <source>Everything is processed.</source>
        <translation>Tout est traité.</translation>
    </message>
    <message>
        <source>Exact positions (high-confidence-positions)</source>
        <translation>Positions exactes (high-confidence-positions)</translation>
    </message>
    <message>
        <source>Extent of the photos: longitude {west:.6f} to {east:.6f}, latitude {south:.6f} to {north:.6f}.</source>
        <translation>Étendue des photos : longitude {west:.6f} à {east:.6f}, latitude {south:.6f} à {north:.6f}.</translation>
    </message>
    <message>
        <source>Extent: {} by {}</source>
        <translation>Étendue : {} sur {}</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Failed: {}</source>
        <translation>Échec : {}</translation>
    </message>
    <message>
        <source>Far from the others</source>
        <translation>Loin des autres</translation>
    </message>
    <message>
        <source>Far from the others: {} (sent)</source>
        <translation>Loin des autres : {} (envoyées)</translation>
    </message>
    <message>
        <source>Feature {id} cannot be transformed to the project&apos;s coordinate system.</source>
        <translation>L’entité {id} ne peut pas être transformée dans le système de coordonnées du projet.</translation>
    </message>
    <message>
        <source>Feature {id} has a coordinate that is no number or beyond all bounds.</source>
        <translation>L’entité {id} a une coordonnée qui n’est pas un nombre ou qui dépasse toute limite.</translation>
    </message>
    <message>
        <source>Feature {id} has a hole; the volume service takes none.</source>
        <translation>L’entité {id} a un trou ; le service de volumes n’en accepte pas.</translation>
    </message>
    <message>
        <source>Feature {id} has fewer than three distinct vertices.</source>
        <translation>L’entité {id} a moins de trois sommets distincts.</translation>
    </message>
    <message>
        <source>Feature {id} has no area.</source>
        <translation>L’entité {id} n’a pas de surface.</translation>
    </message>
    <message>
        <source>Feature {id} has no geometry.</source>
        <translation>L’entité {id} n’a pas de géométrie.</translation>
    </message>
    <message>
        <source>Feature {id} has {most} vertices, for which the service may need longer than it allows itself. If so, it is measured with fewer, and its row says so.</source>
        <translation>L’entité {id} a {most} sommets, pour lesquels le service peut dépasser le temps qu’il s’accorde. Dans ce cas elle est mesurée avec moins de sommets, et sa ligne le dit.</translation>
    </message>
    <message>
        <source>Feature {id} is a {geom_type}, not a polygon.</source>
        <translation>L’entité {id} est un {geom_type}, pas un polygone.</translation>
    </message>
    <message>
        <source>Feature {id} is not a valid polygon: {reason} (in the layer&apos;s coordinates).</source>
        <translation>L’entité {id} n’est pas un polygone valide : {reason} (dans les coordonnées de la couche).</translation>
    </message>
    <message>
        <source>Feature {id} was mended: {reason} (in the layer&apos;s coordinates).</source>
        <translation>L’entité {id} a été réparée : {reason} (dans les coordonnées de la couche).</translation>
    </message>
    <message>
        <source>Feature {id}, {base_surface}: cut {cut}, fill {fill} ({units}3)</source>
        <translation>Entité {id}, {base_surface} : déblai {cut}, remblai {fill} ({units}3)</translation>
    </message>
    <message numerus="yes">
        <source>Feature {id}: {n} repeated vertices were removed.</source>
        <translation><numerusform>Entité {id} : {n} sommet répété a été retiré.</numerusform><numerusform>Entité {id} : {n} sommets répétés ont été retirés.</numerusform></translation>
    </message>
    <message>
        <source>Fetching pip…</source>
        <translation>Récupération de pip…</translation>
    </message>
    <message>
        <source>Fetching {package}…</source>
        <translation>Récupération de {package}…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Files cannot be written to the folder {folder}: choose another one.</source>
        <translation>Impossible d’écrire des fichiers dans le dossier {folder} : choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Files left out</source>
        <translation>Fichiers ignorés</translation>
    </message>
    <message>
        <source>Files registered</source>
        <translation>Fichiers déclarés</translation>
    </message>
    <message>
        <source>Files uploaded</source>
        <translation>Fichiers envoyés</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Remblai</translation>
    </message>
    <message>
        <source>Fill error</source>
        <translation>Erreur du remblai</translation>
    </message>
    <message>
        <source>Fill the hole, or split the polygon there.</source>
        <translation>Comblez le trou, ou divisez le polygone à cet endroit.</translation>
    </message>
    <message>
        <source>Fit plane</source>
        <translation>Plan ajusté</translation>
    </message>
    <message>
        <source>Flat ground, few trees or houses (flat)</source>
        <translation>Terrain plat, peu d’arbres ou de maisons (flat)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Dossier de photos</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>Dossier de wheels</translation>
    </message>
    <message>
        <source>Folder with the wheels</source>
        <translation>Dossier des wheels</translation>
    </message>
    <message>
        <source>For this site {code} (WGS 84 / UTM zone {zone}) fits.</source>
        <translation>Pour ce terrain, {code} (WGS 84 / zone UTM {zone}) convient.</translation>
    </message>
    <message>
        <source>Forget it here. What has been uploaded stays in its project at PIX4Dcloud.</source>
        <translation>L’oublier ici. Ce qui a été envoyé reste dans son projet sur PIX4Dcloud.</translation>
    </message>
    <message>
        <source>Full size: all details</source>
        <translation>Taille entière : tous les détails</translation>
    </message>
    <message>
        <source>Gaussian splatting</source>
        <translation>Splatting gaussien</translation>
    </message>
    <message>
        <source>GeoPackage</source>
        <translation>GeoPackage</translation>
    </message>
    <message>
        <source>Give NAME for a new project, or PROJECT to continue one, not both.</source>
        <translation>Donnez NAME pour un nouveau projet, ou PROJECT pour en continuer un, pas les deux.</translation>
    </message>
    <message>
        <source>Give NAME, or PROJECT.</source>
        <translation>Donnez NAME, ou PROJECT.</translation>
    </message>
    <message>
        <source>Give a number such as 112233, a uuid, or https://cloud.pix4d.com/site/112233.</source>
        <translation>Donnez un nombre comme 112233, un UUID, ou https://cloud.pix4d.com/site/112233.</translation>
    </message>
    <message>
        <source>Give a number such as 877866, a uuid, or https://cloud.pix4d.com/dataset/877866.</source>
        <translation>Donnez un nombre comme 877866, un UUID, ou https://cloud.pix4d.com/dataset/877866.</translation>
    </message>
    <message>
        <source>Give all of them the same, or select one.</source>
        <translation>Donnez-leur à tous la même, ou sélectionnez-en un.</translation>
    </message>
    <message>
        <source>Give it in metres, or leave it empty for an unlimited one.</source>
        <translation>Donnez-la en mètres, ou laissez vide pour ne pas la limiter.</translation>
    </message>
    <message>
        <source>Give one of them.</source>
        <translation>Donnez l’un des deux.</translation>
    </message>
    <message>
        <source>Give the custom elevation in the project&apos;s units.</source>
        <translation>Donnez l’altitude choisie dans les unités du projet.</translation>
    </message>
    <message>
        <source>Give the layer a projected or geographic coordinate system.</source>
        <translation>Donnez à la couche un système de coordonnées projeté ou géographique.</translation>
    </message>
    <message>
        <source>Go on with one of them by its id, and delete what is not needed.</source>
        <translation>Continuez avec l’un d’eux par son identifiant, et supprimez ce qui est inutile.</translation>
    </message>
    <message>
        <source>Half: faster (half-scale)</source>
        <translation>Moitié : plus rapide (half-scale)</translation>
    </message>
    <message>
        <source>Heights: {}.</source>
        <translation>Altitudes : {}.</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Point le plus haut</translation>
    </message>
    <message>
        <source>Id: {id}</source>
        <translation>Identifiant : {id}</translation>
    </message>
    <message>
        <source>Identical copies: {} (left out)</source>
        <translation>Copies identiques : {} (ignorées)</translation>
    </message>
    <message>
        <source>Identical copies: {} (sent)</source>
        <translation>Copies identiques : {} (envoyées)</translation>
    </message>
    <message>
        <source>Identical copy</source>
        <translation>Copie identique</translation>
    </message>
    <message>
        <source>In Web Mercator lengths, areas and volumes are distorted: measure in a system of the site, such as its UTM zone.</source>
        <translation>En Web Mercator, longueurs, surfaces et volumes sont déformés : mesurez dans un système du terrain, comme sa zone UTM.</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installer</translation>
    </message>
    <message>
        <source>Install PySocks, or choose an HTTP proxy in Settings &gt; Options &gt; Network.</source>
        <translation>Installez PySocks, ou choisissez un proxy HTTP dans Préférences &gt; Options &gt; Réseau.</translation>
    </message>
    <message>
        <source>Install it into QGIS&apos;s Python, {version}: python3 -m pip install --user {package} (see &apos;Install&apos; in the README).</source>
        <translation>Installez-le dans le Python de QGIS, {version} : python3 -m pip install --user {package} (voir « Install » dans le README).</translation>
    </message>
    <message>
        <source>Install packages</source>
        <translation>Installer les paquets</translation>
    </message>
    <message>
        <source>Install the packages by hand, see &apos;Install&apos; in the README.</source>
        <translation>Installez les paquets à la main, voir « Install » dans le README.</translation>
    </message>
    <message>
        <source>Install them by hand, see &apos;Install&apos; in the README.</source>
        <translation>Installez-les à la main, voir « Install » dans le README.</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installés</translation>
    </message>
    <message>
        <source>Installed: {packages}.</source>
        <translation>Installés : {packages}.</translation>
    </message>
    <message>
        <source>Installing {packages}…</source>
        <translation>Installation de {packages}…</translation>
    </message>
    <message>
        <source>Installing…</source>
        <translation>Installation…</translation>
    </message>
    <message>
        <source>Installs the Python packages boto3 and shapely where QGIS lacks them, about 20 MB from the Python Package Index. They go into the QGIS profile, where this plugin alone uses them: other plugins and QGIS&apos;s numpy stay as they are.

Packages: which to install, also where they are there but do not work; none: those that are missing.

Folder of wheels: to install without a network, from files that another computer has fetched. Run the algorithm without it once: it says how to fetch them.

INSTALLED names what is there now.</source>
        <translation>Installe les paquets Python boto3 et shapely là où ils manquent à QGIS, environ 20 Mo depuis le Python Package Index. Ils vont dans le profil QGIS, où seule cette extension les utilise : les autres extensions et le numpy de QGIS restent tels quels.

Paquets : ceux à installer, même s’ils sont là mais ne fonctionnent pas ; aucun choix : ceux qui manquent.

Dossier de wheels : pour installer sans réseau, depuis des fichiers qu’un autre ordinateur a récupérés. Lancez l’algorithme une fois sans lui : il dit comment les récupérer.

INSTALLED indique ce qui est là désormais.</translation>
    </message>
    <message>
        <source>Interrupted before there was a project.</source>
        <translation>Interrompu avant qu’il y ait un projet.</translation>
    </message>
    <message>
        <source>Interrupted uploads cannot be read: {}</source>
        <translation>Les envois interrompus ne peuvent pas être lus : {}</translation>
    </message>
    <message>
        <source>Interrupted while project {} was processed.</source>
        <translation>Interrompu pendant le traitement du projet {}.</translation>
    </message>
    <message>
        <source>Interrupted; the project is {}.</source>
        <translation>Interrompu ; le projet est {}.</translation>
    </message>
    <message>
        <source>It could not be measured.</source>
        <translation>La mesure n’a pas pu être faite.</translation>
    </message>
    <message>
        <source>It ended without saying why.</source>
        <translation>Cela s’est terminé sans dire pourquoi.</translation>
    </message>
    <message>
        <source>It has no outline.</source>
        <translation>Il n’a pas de contour.</translation>
    </message>
    <message>
        <source>It is being made; try again in some minutes.</source>
        <translation>C’est en cours de création ; réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>It is no polygon.</source>
        <translation>Ce n’est pas un polygone.</translation>
    </message>
    <message>
        <source>It may have been done all the same; look before you try again.</source>
        <translation>Cela peut avoir été fait malgré tout ; vérifiez avant de réessayer.</translation>
    </message>
    <message>
        <source>Known connections: {names}.</source>
        <translation>Connexions connues : {names}.</translation>
    </message>
    <message>
        <source>Leave COORDINATE_SYSTEM empty, or create a new project.</source>
        <translation>Laissez COORDINATE_SYSTEM vide, ou créez un nouveau projet.</translation>
    </message>
    <message>
        <source>Leave out user names, passwords and anything after ? or #.</source>
        <translation>Retirez les noms d’utilisateur, les mots de passe et tout ce qui suit ? ou #.</translation>
    </message>
    <message>
        <source>List outputs</source>
        <translation>Lister les résultats</translation>
    </message>
    <message>
        <source>List projects</source>
        <translation>Lister les projets</translation>
    </message>
    <message>
        <source>Lists the outputs of a project as a table: type, availability, and the place in S3 of those that are done.</source>
        <translation>Liste les résultats d’un projet dans une table : type, disponibilité et, pour ceux qui sont terminés, emplacement dans S3.</translation>
    </message>
    <message>
        <source>Lists the projects of the account as a table: id, uuid, name, status, date and number of images.

Status keeps the projects in one of the chosen states. Search keeps those whose name contains the text.</source>
        <translation>Liste les projets du compte dans une table : identifiant, UUID, nom, statut, date et nombre d’images.

Statut garde les projets dans l’un des états choisis. Recherche garde ceux dont le nom contient le texte.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charger</translation>
    </message>
    <message>
        <source>Load DSM</source>
        <translation>Charger le MNS</translation>
    </message>
    <message>
        <source>Load a project&apos;s DSM first.</source>
        <translation>Chargez d’abord le MNS d’un projet.</translation>
    </message>
    <message>
        <source>Load orthomosaic</source>
        <translation>Charger l’orthomosaïque</translation>
    </message>
    <message>
        <source>Load orthomosaic and DSM</source>
        <translation>Charger l’orthomosaïque et le MNS</translation>
    </message>
    <message>
        <source>Load outputs</source>
        <translation>Charger les résultats</translation>
    </message>
    <message>
        <source>Load site in time</source>
        <translation>Charger un site dans le temps</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Loads the orthomosaic and the DSM of a finished project as layers, in a group with the project&apos;s name. Nothing is downloaded: QGIS reads what it draws. Where the service has no cloud-optimised file, the plain one is used.

ORTHO and DSM are the layers&apos; sources; no credentials are in them.</source>
        <translation>Charge l’orthomosaïque et le MNS d’un projet terminé comme couches, dans un groupe au nom du projet. Rien n’est téléchargé : QGIS lit ce qu’il dessine. Là où le service n’a pas de fichier optimisé pour le cloud, le fichier simple est utilisé.

ORTHO et DSM sont les sources des couches ; elles ne contiennent aucun identifiant secret.</translation>
    </message>
    <message>
        <source>Loads the orthomosaics and DSMs of all finished projects of a site as layers, in a group with the site&apos;s name, the newest on top. Each is shown from the day of its flight until the next flight: open View &gt; Panels &gt; Temporal Controller, choose the animation, and play.

The newest project is shown as long as the one before it, and for one day at least. A project without a date of its flight is shown from when it was created, and the log says so. A project that cannot be loaded is named in the log; the others are loaded all the same. COUNT is the number of projects loaded.</source>
        <translation>Charge les orthomosaïques et les MNS de tous les projets terminés d’un site comme couches, dans un groupe au nom du site, le plus récent en haut. Chacun est affiché du jour de son vol jusqu’au vol suivant : ouvrez Vue &gt; Panneaux &gt; Panneau de contrôle temporel, choisissez l’animation, et lancez la lecture.

Le projet le plus récent est affiché aussi longtemps que le précédent, et un jour au moins. Un projet sans date de vol est affiché à partir de sa création, et le journal le dit. Un projet qui ne peut pas être chargé est nommé dans le journal ; les autres sont chargés quand même. COUNT est le nombre de projets chargés.</translation>
    </message>
    <message>
        <source>Longest wait (seconds)</source>
        <translation>Attente maximale (secondes)</translation>
    </message>
    <message>
        <source>Longitude and latitude look exchanged: swapped, the region lies over the photos.</source>
        <translation>Longitude et latitude semblent inversées : échangées, la zone se trouve sur les photos.</translation>
    </message>
    <message>
        <source>Look for it in the browser panel, or open it in PIX4Dcloud.</source>
        <translation>Cherchez-le dans le panneau Explorateur, ou ouvrez-le dans PIX4Dcloud.</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Point le plus bas</translation>
    </message>
    <message>
        <source>Make it with the region of interest algorithm, or draw polygons instead.</source>
        <translation>Créez-la avec l’algorithme de zone d’intérêt, ou dessinez plutôt des polygones.</translation>
    </message>
    <message>
        <source>Make room, or choose a folder on another disk, and run it again.</source>
        <translation>Faites de la place, ou choisissez un dossier sur un autre disque, et relancez.</translation>
    </message>
    <message>
        <source>Make sure that the dense point cloud is a single block.</source>
        <translation>Assurez-vous que le nuage de points dense forme un seul bloc.</translation>
    </message>
    <message>
        <source>Makes a report of measured volumes: the result of &apos;Compute volumes&apos;, or a layer of stockpiles. Nothing is sent.

Tonnes are the weight of the cut, that is of the pile above its base surface. The density is in t/m³, whatever the units of the volumes are; a column &apos;density&apos; of the layer goes before it. There is one total for each base surface. Errors are added up, as volumes of one survey may all err the same way. Polygons that were not measured are listed with their message, and are in no total.

The PDF shows map, legend, totals and all rows. If the polygons are a layer of the project, its print layout stays in the project, to be edited. The CSV file is for spreadsheet programs: UTF-8 with a byte order mark, commas between columns, decimal points.

TOTALS is JSON text. TONNES, CUT, FILL and NET are empty where there are several base surfaces.</source>
        <translation>Fait un rapport des volumes mesurés : le résultat de « Calculer les volumes », ou une couche de tas. Rien n’est envoyé.

Les tonnes sont le poids du déblai, c’est-à-dire du tas au-dessus de sa surface de base. La densité est en t/m³, quelle que soit l’unité des volumes ; une colonne « density » de la couche est prioritaire. Il y a un total par surface de base. Les erreurs sont additionnées, car tous les volumes d’un même levé peuvent s’écarter dans le même sens. Les polygones qui n’ont pas été mesurés figurent avec leur message, et dans aucun total.

Le PDF montre la carte, la légende, les totaux et toutes les lignes. Si les polygones sont une couche du projet, sa mise en page reste dans le projet et peut être modifiée. Le fichier CSV est destiné aux tableurs : UTF-8 avec indicateur d’ordre des octets, virgules entre les colonnes, points décimaux.

TOTALS est du texte JSON. TONNES, CUT, FILL et NET sont vides quand il y a plusieurs surfaces de base.</translation>
    </message>
    <message>
        <source>Measure a smaller area.</source>
        <translation>Mesurez une zone plus petite.</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Measured with {fewer} of {all} vertices, because the service timed out; the outline differs by {change} % of its area.</source>
        <translation>Mesuré avec {fewer} sommets sur {all}, car le service a dépassé son temps ; le contour diffère de {change} % de sa surface.</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Measures the volume between the project&apos;s DSM and a base surface, for each polygon and each chosen base surface. Cut lies above the base, fill below it.

Draw each polygon around the toe of a stockpile, or the rim of a pit. Any CRS will do. Heights come from the polygons if they have any (all zeros count as none), else from the DSM.

Base surfaces: triangulated (through all vertices), fitPlane (the best plane through them), average, lowest and highest (horizontal, at that height of the vertices), custom (horizontal, at the custom elevation in the project&apos;s units).

A polygon of several parts is summed. One that cannot be measured, such as one with a hole, becomes a row with a message; the others are measured all the same.</source>
        <translation>Mesure le volume entre le MNS du projet et une surface de base, pour chaque polygone et chaque surface de base choisie. Le déblai est au-dessus de la base, le remblai au-dessous.

Dessinez chaque polygone autour du pied d’un tas, ou du bord d’une excavation. Tout SCR convient. Les altitudes viennent des polygones s’ils en ont (que des zéros équivalent à aucune), sinon du MNS.

Surfaces de base : triangulated (par tous les sommets), fitPlane (le meilleur plan qui passe par eux), average, lowest et highest (horizontales, à cette altitude des sommets), custom (horizontale, à l’altitude choisie dans les unités du projet).

Un polygone en plusieurs parties est additionné. Un polygone qui ne peut pas être mesuré, par exemple avec un trou, devient une ligne avec un message ; les autres sont mesurés quand même.</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Mesure…</translation>
    </message>
    <message>
        <source>Mend it with the vertex tool, or run Fix geometries and check the result.</source>
        <translation>Réparez-la avec l’outil de nœud, ou lancez « Réparer les géométries » et vérifiez le résultat.</translation>
    </message>
    <message>
        <source>Mend it with the vertex tool: its outline must not cross or touch itself.</source>
        <translation>Réparez-la avec l’outil de nœud : son contour ne doit ni se croiser ni se toucher.</translation>
    </message>
    <message>
        <source>Merging them left {after} holes of {before}.</source>
        <translation>Après la fusion, il reste {after} trous sur {before}.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>More than 0.</source>
        <translation>Plus que 0.</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Plus…</translation>
    </message>
    <message>
        <source>Move the polygon onto the surface model.</source>
        <translation>Déplacez le polygone sur le modèle de surface.</translation>
    </message>
    <message>
        <source>NDVI</source>
        <translation>NDVI</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name (of a new project)</source>
        <translation>Nom (d’un nouveau projet)</translation>
    </message>
    <message>
        <source>Name one: {names}.</source>
        <translation>Nommez-en une : {names}.</translation>
    </message>
    <message>
        <source>Neither a name for a new project nor a project to continue is given.</source>
        <translation>Ni un nom pour un nouveau projet, ni un projet à continuer n’est donné.</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>New PIX4D project</source>
        <translation>Nouveau projet PIX4D</translation>
    </message>
    <message>
        <source>New name of &apos;{name}&apos;:</source>
        <translation>Nouveau nom de « {name} » :</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Nouveau projet…</translation>
    </message>
    <message>
        <source>No base surface is chosen.</source>
        <translation>Aucune surface de base n’est choisie.</translation>
    </message>
    <message>
        <source>No connection is set up.</source>
        <translation>Aucune connexion n’est configurée.</translation>
    </message>
    <message>
        <source>No connection yet.</source>
        <translation>Pas encore de connexion.</translation>
    </message>
    <message>
        <source>No outputs yet</source>
        <translation>Pas encore de résultats</translation>
    </message>
    <message>
        <source>No photo has a position: the result will not be georeferenced.</source>
        <translation>Aucune photo n’a de position : le résultat ne sera pas géoréférencé.</translation>
    </message>
    <message>
        <source>No photos are chosen yet.</source>
        <translation>Aucune photo n’est encore choisie.</translation>
    </message>
    <message>
        <source>No photos are given.</source>
        <translation>Aucune photo n’est donnée.</translation>
    </message>
    <message>
        <source>No polygons are given.</source>
        <translation>Aucun polygone n’est donné.</translation>
    </message>
    <message>
        <source>No project is given.</source>
        <translation>Aucun projet n’est donné.</translation>
    </message>
    <message>
        <source>No project of the site &apos;{name}&apos; could be loaded.</source>
        <translation>Aucun projet du site « {name} » n’a pu être chargé.</translation>
    </message>
    <message>
        <source>No site is given.</source>
        <translation>Aucun site n’est donné.</translation>
    </message>
    <message>
        <source>No transformation is known from {source} to {target}.</source>
        <translation>Aucune transformation n’est connue de {source} vers {target}.</translation>
    </message>
    <message>
        <source>No web browser could be opened.</source>
        <translation>Aucun navigateur web n’a pu être ouvert.</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Non mesuré</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Pas encore mesuré.</translation>
    </message>
    <message>
        <source>Not measured yet: {}</source>
        <translation>Pas encore mesuré : {}</translation>
    </message>
    <message>
        <source>Not measured: {reason}</source>
        <translation>Non mesuré : {reason}</translation>
    </message>
    <message>
        <source>Not sent: {path} has changed since it was registered; remove it from the project first.</source>
        <translation>Non envoyé : {path} a changé depuis sa déclaration ; retirez-le d’abord du projet.</translation>
    </message>
    <message>
        <source>Not sent: {skipped}.</source>
        <translation>Non envoyé : {skipped}.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Nothing incomplete is left behind. Make room on the disk of {folder}, or choose a folder on another one.</source>
        <translation>Rien d’incomplet ne reste. Faites de la place sur le disque de {folder}, ou choisissez un dossier sur un autre.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Rien ne manque.</translation>
    </message>
    <message>
        <source>Nothing to change was given.</source>
        <translation>Rien à modifier n’a été donné.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing to upload: all {files} are there already.</source>
        <translation><numerusform>Rien à envoyer : {files}, déjà là.</numerusform><numerusform>Rien à envoyer : {files}, tout est déjà là.</numerusform></translation>
    </message>
    <message>
        <source>Number of outputs</source>
        <translation>Nombre de résultats</translation>
    </message>
    <message>
        <source>Number of projects</source>
        <translation>Nombre de projets</translation>
    </message>
    <message>
        <source>Number of projects loaded</source>
        <translation>Nombre de projets chargés</translation>
    </message>
    <message>
        <source>OPF project</source>
        <translation>Projet OPF</translation>
    </message>
    <message>
        <source>On request</source>
        <translation>Sur demande</translation>
    </message>
    <message>
        <source>Only the largest of {count} parts is kept: {kept} m2 ({kept_names}). Dropped: {dropped} m2 ({dropped_names}).</source>
        <translation>Seule la plus grande des {count} parties est gardée : {kept} m2 ({kept_names}). Abandonné : {dropped} m2 ({dropped_names}).</translation>
    </message>
    <message>
        <source>Only the region of interest is processed: {}</source>
        <translation>Seule la zone d’intérêt est traitée : {}</translation>
    </message>
    <message numerus="yes">
        <source>Only {measured} of {n} volumes measured: {reason}</source>
        <translation><numerusform>Seulement {measured} volume mesuré sur {n} : {reason}</numerusform><numerusform>Seulement {measured} volumes mesurés sur {n} : {reason}</numerusform></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open in web browser</source>
        <translation>Ouvrir dans le navigateur web</translation>
    </message>
    <message>
        <source>Open the dock</source>
        <translation>Ouvrir le panneau</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Options…</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Orthomosaic</source>
        <translation>Orthomosaïque</translation>
    </message>
    <message>
        <source>Orthomosaic (file)</source>
        <translation>Orthomosaïque (fichier)</translation>
    </message>
    <message>
        <source>Orthomosaic (file, without transparency)</source>
        <translation>Orthomosaïque (fichier, sans transparence)</translation>
    </message>
    <message>
        <source>Other files: {} (not sent)</source>
        <translation>Autres fichiers : {} (non envoyés)</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Output CRS (empty: the UTM zone of the photos)</source>
        <translation>SCR des résultats (vide : la zone UTM des photos)</translation>
    </message>
    <message>
        <source>Output CRS: {horizontal}. Vertical CRS: {vertical}.</source>
        <translation>SCR des résultats : {horizontal}. SCR vertical : {vertical}.</translation>
    </message>
    <message>
        <source>Output CRS: {message}</source>
        <translation>SCR des résultats : {message}</translation>
    </message>
    <message>
        <source>Output {output_id} cannot be downloaded.</source>
        <translation>Le résultat {output_id} ne peut pas être téléchargé.</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>PARTS is {given}.</source>
        <translation>PARTS est {given}.</translation>
    </message>
    <message>
        <source>PIX4D is installed.</source>
        <translation>PIX4D est installé.</translation>
    </message>
    <message>
        <source>PIX4D panel</source>
        <translation>Panneau PIX4D</translation>
    </message>
    <message>
        <source>PIX4D project</source>
        <translation>Projet PIX4D</translation>
    </message>
    <message>
        <source>PIX4D project &apos;{}&apos;</source>
        <translation>Projet PIX4D « {} »</translation>
    </message>
    <message>
        <source>PIX4D selection</source>
        <translation>Sélection PIX4D</translation>
    </message>
    <message>
        <source>PIX4D_CLIENT_ID or PIX4D_CLIENT_SECRET is no longer set.</source>
        <translation>PIX4D_CLIENT_ID ou PIX4D_CLIENT_SECRET n’est plus défini.</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Page {} of {}</source>
        <translation>Page {} sur {}</translation>
    </message>
    <message>
        <source>Parent type</source>
        <translation>Type du parent</translation>
    </message>
    <message>
        <source>Parent uuid</source>
        <translation>UUID du parent</translation>
    </message>
    <message>
        <source>Paste the client id and secret first.</source>
        <translation>Collez d’abord l’identifiant client et le secret.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Photos (files and folders)</source>
        <translation>Photos (fichiers et dossiers)</translation>
    </message>
    <message>
        <source>Photos and ZIP files</source>
        <translation>Photos et fichiers ZIP</translation>
    </message>
    <message>
        <source>Photos of {}</source>
        <translation>Photos de {}</translation>
    </message>
    <message>
        <source>Photos without GPS position: {count} of {photos} looked at.</source>
        <translation>Photos sans position GPS : {count} sur {photos} examinées.</translation>
    </message>
    <message>
        <source>Photos: {count}</source>
        <translation>Photos : {count}</translation>
    </message>
    <message>
        <source>Pit</source>
        <translation>Excavation</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Point cloud</source>
        <translation>Nuage de points</translation>
    </message>
    <message>
        <source>Point cloud (SLPK)</source>
        <translation>Nuage de points (SLPK)</translation>
    </message>
    <message>
        <source>Point cloud formats</source>
        <translation>Formats du nuage de points</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polygones</translation>
    </message>
    <message>
        <source>Polygons left out</source>
        <translation>Polygones ignorés</translation>
    </message>
    <message>
        <source>Polygons with tonnes (GeoPackage)…</source>
        <translation>Polygones avec tonnes (GeoPackage)…</translation>
    </message>
    <message>
        <source>Polygons with volumes</source>
        <translation>Polygones avec volumes</translation>
    </message>
    <message>
        <source>Positions from RTK (rtk)</source>
        <translation>Positions par RTK (rtk)</translation>
    </message>
    <message>
        <source>Process photos</source>
        <translation>Traiter des photos</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>Traitement</translation>
    </message>
    <message>
        <source>Processing failed.</source>
        <translation>Le traitement a échoué.</translation>
    </message>
    <message>
        <source>Processing goes on; wait for it again, with a longer timeout.</source>
        <translation>Le traitement continue ; attendez-le à nouveau, avec une attente plus longue.</translation>
    </message>
    <message>
        <source>Processing has been started.</source>
        <translation>Le traitement est lancé.</translation>
    </message>
    <message numerus="yes">
        <source>Processing has been started. The service estimates {n} seconds.</source>
        <translation><numerusform>Le traitement est lancé. Le service estime {n} seconde.</numerusform><numerusform>Le traitement est lancé. Le service estime {n} secondes.</numerusform></translation>
    </message>
    <message>
        <source>Processing log</source>
        <translation>Journal de traitement</translation>
    </message>
    <message>
        <source>Processing logs (zipped)</source>
        <translation>Journaux de traitement (zippés)</translation>
    </message>
    <message>
        <source>Processing needed more resources than are allowed.</source>
        <translation>Le traitement demandait plus de ressources qu’il n’est permis.</translation>
    </message>
    <message>
        <source>Processing of project {id} ({name}) failed with code {code}.</source>
        <translation>Le traitement du projet {id} ({name}) a échoué avec le code {code}.</translation>
    </message>
    <message>
        <source>Processing of project {id} ({name}) failed with code {code}: {reason}</source>
        <translation>Le traitement du projet {id} ({name}) a échoué avec le code {code} : {reason}</translation>
    </message>
    <message>
        <source>Processing of project {id} ({name}) failed.</source>
        <translation>Le traitement du projet {id} ({name}) a échoué.</translation>
    </message>
    <message>
        <source>Processing took longer than is allowed.</source>
        <translation>Le traitement a duré plus longtemps qu’il n’est permis.</translation>
    </message>
    <message>
        <source>Programs other than QGIS cannot read streamed layers: {reason}.</source>
        <translation>Les programmes autres que QGIS ne peuvent pas lire les couches diffusées : {reason}.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Project (id, uuid or address)</source>
        <translation>Projet (identifiant, UUID ou adresse)</translation>
    </message>
    <message>
        <source>Project (to continue one: id, uuid or address)</source>
        <translation>Projet (pour en continuer un : identifiant, UUID ou adresse)</translation>
    </message>
    <message>
        <source>Project id</source>
        <translation>Identifiant du projet</translation>
    </message>
    <message>
        <source>Project type</source>
        <translation>Type de projet</translation>
    </message>
    <message>
        <source>Project {id} ({name}) has been started before: its status is {status}. {parameters} have no effect on it any more.</source>
        <translation>Le projet {id} ({name}) a déjà été lancé : son statut est {status}. Sans effet désormais : {parameters}.</translation>
    </message>
    <message>
        <source>Project {id} ({name}) has no {wanted} yet: its status is {status}.</source>
        <translation>Le projet {id} ({name}) n’a pas encore : {wanted}. Son statut est {status}.</translation>
    </message>
    <message>
        <source>Project {id} ({name}) has no {wanted}.</source>
        <translation>Le projet {id} ({name}) n’a pas : {wanted}.</translation>
    </message>
    <message>
        <source>Project {id} ({name}) has not been started.</source>
        <translation>Le projet {id} ({name}) n’a pas été lancé.</translation>
    </message>
    <message>
        <source>Project {id} ({name}) takes no more photos: its status is {status}, and starting closes the registration.</source>
        <translation>Le projet {id} ({name}) n’accepte plus de photos : son statut est {status}, et le lancement clôt la déclaration des photos.</translation>
    </message>
    <message>
        <source>Project {id} has been started before: going on from there.</source>
        <translation>Le projet {id} a déjà été lancé : on continue à partir de là.</translation>
    </message>
    <message numerus="yes">
        <source>Project {id} is not done after {n} seconds.</source>
        <translation><numerusform>Le projet {id} n’est pas terminé après {n} seconde.</numerusform><numerusform>Le projet {id} n’est pas terminé après {n} secondes.</numerusform></translation>
    </message>
    <message>
        <source>Project {project_id} ({name}) has been started before: its status is {status}.</source>
        <translation>Le projet {project_id} ({name}) a déjà été lancé : son statut est {status}.</translation>
    </message>
    <message>
        <source>Project {project_id} ({name}) has no registered photos.</source>
        <translation>Le projet {project_id} ({name}) n’a pas de photos déclarées.</translation>
    </message>
    <message>
        <source>Project {project_id} has no finished output {missing}.</source>
        <translation>Le projet {project_id} n’a pas de résultat terminé {missing}.</translation>
    </message>
    <message>
        <source>Project {project_id} is done.</source>
        <translation>Le projet {project_id} est terminé.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Python crashed</source>
        <translation>Python a planté</translation>
    </message>
    <message>
        <source>QGIS could not open {name}.</source>
        <translation>QGIS n’a pas pu ouvrir {name}.</translation>
    </message>
    <message>
        <source>QGIS is busy and could not be asked.</source>
        <translation>QGIS est occupé et n’a pas pu être interrogé.</translation>
    </message>
    <message>
        <source>QGIS is not running in this process.</source>
        <translation>QGIS ne fonctionne pas dans ce processus.</translation>
    </message>
    <message>
        <source>QGIS is set to use a SOCKS proxy, and the Python package PySocks is missing.</source>
        <translation>QGIS doit utiliser un proxy SOCKS, et le paquet Python PySocks manque.</translation>
    </message>
    <message>
        <source>QGIS&apos;s Python has no pip, and the folder has no {file}.</source>
        <translation>Le Python de QGIS n’a pas pip, et le dossier n’a pas de {file}.</translation>
    </message>
    <message>
        <source>QGIS&apos;s Python {version} was not found as a program.</source>
        <translation>Le Python {version} de QGIS n’a pas été trouvé comme programme.</translation>
    </message>
    <message>
        <source>QGIS&apos;s Python: {program}</source>
        <translation>Le Python de QGIS : {program}</translation>
    </message>
    <message>
        <source>QGIS&apos;s authentication configuration {authcfg} holds no client id and secret.</source>
        <translation>La configuration d’authentification {authcfg} de QGIS ne contient ni identifiant client ni secret.</translation>
    </message>
    <message>
        <source>QGIS&apos;s authentication database stays locked, because its master password was not given.</source>
        <translation>La base d’authentification de QGIS reste verrouillée, car son mot de passe principal n’a pas été donné.</translation>
    </message>
    <message>
        <source>QGIS&apos;s authentication system is disabled.</source>
        <translation>Le système d’authentification de QGIS est désactivé.</translation>
    </message>
    <message>
        <source>Quality report (JSON)</source>
        <translation>Rapport de qualité (JSON)</translation>
    </message>
    <message>
        <source>Quality report (PDF)</source>
        <translation>Rapport de qualité (PDF)</translation>
    </message>
    <message>
        <source>Quality report (XML)</source>
        <translation>Rapport de qualité (XML)</translation>
    </message>
    <message>
        <source>Quarter: a quick look (quarter-scale)</source>
        <translation>Quart : un aperçu rapide (quarter-scale)</translation>
    </message>
    <message>
        <source>Read the processing log (output mapper_log).</source>
        <translation>Lisez le journal de traitement (résultat mapper_log).</translation>
    </message>
    <message>
        <source>Read the processing log, or ask PIX4D&apos;s support.</source>
        <translation>Lisez le journal de traitement, ou demandez au support de PIX4D.</translation>
    </message>
    <message>
        <source>Reading the volumes of {}</source>
        <translation>Lecture des volumes de {}</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Refresh the list, and delete what is not needed.</source>
        <translation>Actualisez la liste, et supprimez ce qui est inutile.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Region of interest</source>
        <translation>Zone d’intérêt</translation>
    </message>
    <message>
        <source>Region of interest as area text</source>
        <translation>Zone d’intérêt en texte AREA</translation>
    </message>
    <message>
        <source>Region of interest from polygons</source>
        <translation>Zone d’intérêt à partir de polygones</translation>
    </message>
    <message>
        <source>Region of interest: as set in the project; it is named before the start.</source>
        <translation>Zone d’intérêt : celle définie dans le projet ; elle est indiquée avant le lancement.</translation>
    </message>
    <message>
        <source>Region of interest: none, everything is processed.</source>
        <translation>Zone d’intérêt : aucune, tout est traité.</translation>
    </message>
    <message numerus="yes">
        <source>Region of interest: {area} m2, {n} zones excluded.</source>
        <translation><numerusform>Zone d’intérêt : {area} m2, {n} zone exclue.</numerusform><numerusform>Zone d’intérêt : {area} m2, {n} zones exclues.</numerusform></translation>
    </message>
    <message>
        <source>Region of interest: {area} m2.</source>
        <translation>Zone d’intérêt : {area} m2.</translation>
    </message>
    <message>
        <source>Region of several parts</source>
        <translation>Zone en plusieurs parties</translation>
    </message>
    <message>
        <source>Regions of interest</source>
        <translation>Zones d’intérêt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove Connection</source>
        <translation>Supprimer la connexion</translation>
    </message>
    <message>
        <source>Remove layers</source>
        <translation>Retirer les couches</translation>
    </message>
    <message>
        <source>Remove the connection &apos;{}&apos; together with its client id and secret? Projects on the service stay as they are.</source>
        <translation>Supprimer la connexion « {} » avec son identifiant client et son secret ? Les projets sur le service restent tels quels.</translation>
    </message>
    <message>
        <source>Remove the geoid height or the geoid model.</source>
        <translation>Retirez la hauteur ou le modèle de géoïde.</translation>
    </message>
    <message>
        <source>Remove the geoid, or add a vertical CRS.</source>
        <translation>Retirez le géoïde, ou ajoutez un SCR vertical.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Rename {name}.</source>
        <translation>Renommez {name}.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Report on ground control points</source>
        <translation>Rapport sur les points d’appui</translation>
    </message>
    <message>
        <source>Report with map (PDF)…</source>
        <translation>Rapport avec carte (PDF)…</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Run &apos;Install packages&apos; of the Processing toolbox; without a window: qgis_process run pix4d:installpackages.</source>
        <translation>Lancez « Installer les paquets » de la boîte à outils de traitements ; sans fenêtre : qgis_process run pix4d:installpackages.</translation>
    </message>
    <message>
        <source>Run &apos;List outputs&apos; to see what it has.</source>
        <translation>Lancez « Lister les résultats » pour voir ce qu’il contient.</translation>
    </message>
    <message>
        <source>Run &apos;List projects&apos; to see the account&apos;s projects.</source>
        <translation>Lancez « Lister les projets » pour voir les projets du compte.</translation>
    </message>
    <message>
        <source>Run &apos;Start processing&apos; first.</source>
        <translation>Lancez d’abord « Lancer le traitement ».</translation>
    </message>
    <message>
        <source>Run &apos;Upload photos&apos; first.</source>
        <translation>Lancez d’abord « Envoyer des photos ».</translation>
    </message>
    <message>
        <source>Run &apos;Wait for processing&apos; first.</source>
        <translation>Lancez d’abord « Attendre le traitement ».</translation>
    </message>
    <message>
        <source>Run it again to send the missing ones.</source>
        <translation>Relancez pour envoyer ceux qui manquent.</translation>
    </message>
    <message>
        <source>Run it again when processing is over.</source>
        <translation>Relancez quand le traitement est terminé.</translation>
    </message>
    <message>
        <source>Run it again, which sends what has vanished from the storage; if that does not help, check that these files are complete photos.</source>
        <translation>Relancez, ce qui envoie ce qui a disparu du stockage ; si cela n’aide pas, vérifiez que ces fichiers sont des photos complètes.</translation>
    </message>
    <message>
        <source>Run it again.</source>
        <translation>Relancez.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>Same time and place</source>
        <translation>Même heure et même lieu</translation>
    </message>
    <message>
        <source>Same time and place: {} (sent)</source>
        <translation>Même heure et même lieu : {} (envoyées)</translation>
    </message>
    <message>
        <source>Save &amp;anyway</source>
        <translation>Enregistrer &amp;quand même</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Search in the names</source>
        <translation>Chercher dans les noms</translation>
    </message>
    <message>
        <source>Send an e-mail when it is done</source>
        <translation>Envoyer un e-mail à la fin</translation>
    </message>
    <message>
        <source>Set PIX4D_CLIENT_ID and PIX4D_CLIENT_SECRET in the environment instead.</source>
        <translation>Définissez plutôt PIX4D_CLIENT_ID et PIX4D_CLIENT_SECRET dans l’environnement.</translation>
    </message>
    <message>
        <source>Set one up</source>
        <translation>En configurer une</translation>
    </message>
    <message>
        <source>Set processing options</source>
        <translation>Définir les options de traitement</translation>
    </message>
    <message>
        <source>Set the layer&apos;s coordinate system in its properties.</source>
        <translation>Définissez le système de coordonnées de la couche dans ses propriétés.</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock.</source>
        <translation>Mettez à l’heure l’horloge de cet ordinateur.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Configurer</translation>
    </message>
    <message>
        <source>Set up PIX4D…</source>
        <translation>Configurer PIX4D…</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Sets how the project will be processed. Options that are left empty go back to the service&apos;s defaults.

Tags: nadir (the default), oblique and building exclude one another; flat goes with nadir only.

Region of interest: a polygon layer of any CRS, or the AREA text of &apos;Region of interest from polygons&apos;. It is compared with the positions of the project&apos;s photos before it is sent.

Formats: file formats of the point cloud.</source>
        <translation>Définit comment le projet sera traité. Les options laissées vides reprennent les valeurs par défaut du service.

Tags : nadir (par défaut), oblique et building s’excluent l’un l’autre ; flat va seulement avec nadir.

Zone d’intérêt : une couche de polygones dans n’importe quel SCR, ou le texte AREA de « Zone d’intérêt à partir de polygones ». Elle est comparée aux positions des photos du projet avant d’être envoyée.

Formats : formats de fichier du nuage de points.</translation>
    </message>
    <message>
        <source>Several connections are saved and none of them is the default.</source>
        <translation>Plusieurs connexions sont enregistrées et aucune n’est celle par défaut.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Sign in: QGIS will ask for its master password.</source>
        <translation>Se connecter : QGIS demandera son mot de passe principal.</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>Connecté.</translation>
    </message>
    <message>
        <source>Signing in as &apos;{name}&apos;…</source>
        <translation>Connexion en tant que « {name} »…</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Site (id, uuid or address)</source>
        <translation>Site (identifiant, UUID ou adresse)</translation>
    </message>
    <message>
        <source>Something unexpected happened: {problem}.</source>
        <translation>Il s’est produit quelque chose d’inattendu : {problem}.</translation>
    </message>
    <message>
        <source>Split the polygon, or simplify it: thinning its {vertices} vertices any further would change its area by more than {limit} %.</source>
        <translation>Divisez le polygone, ou simplifiez-le : réduire encore ses {vertices} sommets changerait sa surface de plus de {limit} %.</translation>
    </message>
    <message>
        <source>Start QGIS again, or check Settings &gt; Options &gt; Authentication.</source>
        <translation>Redémarrez QGIS, ou vérifiez Préférences &gt; Options &gt; Authentification.</translation>
    </message>
    <message>
        <source>Start again; if it persists, ask PIX4D&apos;s support.</source>
        <translation>Relancez ; si cela persiste, demandez au support de PIX4D.</translation>
    </message>
    <message>
        <source>Start processing</source>
        <translation>Lancer le traitement</translation>
    </message>
    <message>
        <source>Starting uses credits of the account and closes the registration of photos: no photo can be added afterwards.</source>
        <translation>Le lancement utilise des crédits du compte et clôt la déclaration des photos : aucune photo ne peut être ajoutée ensuite.</translation>
    </message>
    <message>
        <source>Starts the processing of a project. This uses credits of the account and closes the registration of photos; the log says what is processed before it is sent.

ESTIMATED_SECONDS is the service&apos;s estimate; it gives none for projects that are paid with credits.</source>
        <translation>Lance le traitement d’un projet. Cela utilise des crédits du compte et clôt la déclaration des photos ; le journal dit ce qui est traité avant l’envoi.

ESTIMATED_SECONDS est l’estimation du service ; il n’en donne pas pour les projets payés avec des crédits.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Status: {status}</source>
        <translation>Statut : {status}</translation>
    </message>
    <message>
        <source>Stockpile</source>
        <translation>Tas</translation>
    </message>
    <message>
        <source>Stockpiles</source>
        <translation>Tas</translation>
    </message>
    <message>
        <source>Stopped. Nothing was installed.</source>
        <translation>Arrêté. Rien n’a été installé.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Straight down: maps (nadir)</source>
        <translation>À la verticale : cartes (nadir)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (CSV)…</source>
        <translation>Table pour un tableur (CSV)…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Testing the connection {}</source>
        <translation>Test de la connexion {}</translation>
    </message>
    <message>
        <source>The Python package {package} cannot be loaded.</source>
        <translation>Le paquet Python {package} ne peut pas être chargé.</translation>
    </message>
    <message>
        <source>The Python package {package} is missing.</source>
        <translation>Le paquet Python {package} manque.</translation>
    </message>
    <message>
        <source>The Python package {package} is too old.</source>
        <translation>Le paquet Python {package} est trop ancien.</translation>
    </message>
    <message>
        <source>The Python packages cannot be fetched: their server is not reached ({reason}).</source>
        <translation>Les paquets Python ne peuvent pas être récupérés : leur serveur n’est pas joignable ({reason}).</translation>
    </message>
    <message>
        <source>The Python packages cannot be fetched: their server is not reached.</source>
        <translation>Les paquets Python ne peuvent pas être récupérés : leur serveur n’est pas joignable.</translation>
    </message>
    <message>
        <source>The access has just been closed.</source>
        <translation>L’accès vient d’être fermé.</translation>
    </message>
    <message>
        <source>The account may not do this in this project.</source>
        <translation>Le compte n’a pas le droit de faire cela dans ce projet.</translation>
    </message>
    <message>
        <source>The account of this connection lacks the right to do this.</source>
        <translation>Le compte de cette connexion n’a pas le droit de faire cela.</translation>
    </message>
    <message>
        <source>The algorithm &apos;{}&apos; is not there.</source>
        <translation>L’algorithme « {} » n’est pas là.</translation>
    </message>
    <message>
        <source>The algorithms are missing: another plugin has taken the name &apos;pix4d&apos;.</source>
        <translation>Les algorithmes manquent : une autre extension a pris le nom « pix4d ».</translation>
    </message>
    <message>
        <source>The answer to creating the project &apos;{name}&apos; was lost, and it cannot be told whether it is project {ids}.</source>
        <translation>La réponse à la création du projet « {name} » s’est perdue, et on ne peut pas dire si c’est le projet {ids}.</translation>
    </message>
    <message>
        <source>The answer was lost, and it cannot be told which of several was made.</source>
        <translation>La réponse s’est perdue, et on ne peut pas dire lequel a été créé parmi plusieurs.</translation>
    </message>
    <message>
        <source>The area cannot be read: {what}.</source>
        <translation>La zone ne peut pas être lue : {what}.</translation>
    </message>
    <message>
        <source>The axes of the output CRS have different units.</source>
        <translation>Les axes du SCR des résultats ont des unités différentes.</translation>
    </message>
    <message>
        <source>The base surface custom needs an elevation.</source>
        <translation>La surface de base custom demande une altitude.</translation>
    </message>
    <message>
        <source>The cameras could not be created.</source>
        <translation>Les caméras n’ont pas pu être créées.</translation>
    </message>
    <message>
        <source>The client id and secret are missing.</source>
        <translation>L’identifiant client et le secret manquent.</translation>
    </message>
    <message>
        <source>The client id and secret could not be written to QGIS&apos;s authentication database.</source>
        <translation>L’identifiant client et le secret n’ont pas pu être écrits dans la base d’authentification de QGIS.</translation>
    </message>
    <message>
        <source>The client id and secret of this connection are missing in QGIS&apos;s authentication database.</source>
        <translation>L’identifiant client et le secret de cette connexion manquent dans la base d’authentification de QGIS.</translation>
    </message>
    <message>
        <source>The client id and secret of {names} could not be deleted: delete them in Settings &gt; Options &gt; Authentication.</source>
        <translation>L’identifiant client et le secret de {names} n’ont pas pu être supprimés : supprimez-les dans Préférences &gt; Options &gt; Authentification.</translation>
    </message>
    <message numerus="yes">
        <source>The cloud-optimised {outputs} are not ready yet.</source>
        <translation><numerusform>Pas encore prêt en version optimisée pour le cloud : {outputs}.</numerusform><numerusform>Pas encore prêts en version optimisée pour le cloud : {outputs}.</numerusform></translation>
    </message>
    <message>
        <source>The connection &apos;{environment}&apos; is made by environment variables.</source>
        <translation>La connexion « {environment} » vient de variables d’environnement.</translation>
    </message>
    <message>
        <source>The connection &apos;{}&apos; leads to another service than before.</source>
        <translation>La connexion « {} » mène à un autre service qu’avant.</translation>
    </message>
    <message>
        <source>The connection has no name.</source>
        <translation>La connexion n’a pas de nom.</translation>
    </message>
    <message>
        <source>The connections are not saved: {reason}</source>
        <translation>Les connexions ne sont pas enregistrées : {reason}</translation>
    </message>
    <message>
        <source>The coordinate system {text} is not known.</source>
        <translation>Le système de coordonnées {text} n’est pas connu.</translation>
    </message>
    <message>
        <source>The disk of {folder} takes no file of this size: choose a folder on another one.</source>
        <translation>Le disque de {folder} n’accepte pas de fichier de cette taille : choisissez un dossier sur un autre.</translation>
    </message>
    <message>
        <source>The drive cannot do this with a {kind}.</source>
        <translation>Le drive ne peut pas faire cela avec : {kind}.</translation>
    </message>
    <message>
        <source>The file has been deleted.</source>
        <translation>Le fichier a été supprimé.</translation>
    </message>
    <message>
        <source>The file {file} is not the expected one.</source>
        <translation>Le fichier {file} n’est pas celui attendu.</translation>
    </message>
    <message>
        <source>The folder of the QGIS profile cannot be written: {reason}.</source>
        <translation>Le dossier du profil QGIS n’est pas accessible en écriture : {reason}.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {strerror}.</source>
        <translation>Le dossier {folder} ne peut pas être créé : {strerror}.</translation>
    </message>
    <message>
        <source>The geometry of feature {feature_id} cannot be used: {error}.</source>
        <translation>La géométrie de l’entité {feature_id} est inutilisable : {error}.</translation>
    </message>
    <message>
        <source>The input data is not valid.</source>
        <translation>Les données d’entrée ne sont pas valides.</translation>
    </message>
    <message>
        <source>The layer &apos;{}&apos; cannot be edited.</source>
        <translation>La couche « {} » ne peut pas être modifiée.</translation>
    </message>
    <message>
        <source>The layer has no columns &apos;cut&apos; and &apos;fill&apos;.</source>
        <translation>La couche n’a pas de colonnes « cut » et « fill ».</translation>
    </message>
    <message>
        <source>The layer has no coordinate system.</source>
        <translation>La couche n’a pas de système de coordonnées.</translation>
    </message>
    <message>
        <source>The layer is written.</source>
        <translation>La couche est écrite.</translation>
    </message>
    <message>
        <source>The layer of the region of interest cannot be opened.</source>
        <translation>La couche de la zone d’intérêt ne peut pas être ouverte.</translation>
    </message>
    <message>
        <source>The layer of the volumes cannot be opened.</source>
        <translation>La couche des volumes ne peut pas être ouverte.</translation>
    </message>
    <message>
        <source>The layer of the volumes has no polygons: it is empty, or none is selected.</source>
        <translation>La couche des volumes n’a pas de polygones : elle est vide, ou aucun n’est sélectionné.</translation>
    </message>
    <message>
        <source>The layer of the {what} has no polygons.</source>
        <translation>La couche « {what} » n’a pas de polygones.</translation>
    </message>
    <message>
        <source>The layer of the {what} has no polygons: it is empty, or none is selected.</source>
        <translation>La couche « {what} » n’a pas de polygones : elle est vide, ou aucun n’est sélectionné.</translation>
    </message>
    <message>
        <source>The layer&apos;s coordinate system is not understood.</source>
        <translation>Le système de coordonnées de la couche n’est pas compris.</translation>
    </message>
    <message>
        <source>The layer&apos;s coordinate system {name} ({type_name}) does not tell where on Earth its polygons lie.</source>
        <translation>Le système de coordonnées {name} ({type_name}) de la couche ne dit pas où sur Terre se trouvent ses polygones.</translation>
    </message>
    <message>
        <source>The layers of {project} will stop drawing: their access could not be renewed. {problem} Run &apos;Load outputs&apos; to show them again.</source>
        <translation>Les couches de {project} cesseront d’être dessinées : leur accès n’a pas pu être renouvelé. {problem} Lancez « Charger les résultats » pour les afficher à nouveau.</translation>
    </message>
    <message>
        <source>The layout &apos;{}&apos; is in the project.</source>
        <translation>La mise en page « {} » est dans le projet.</translation>
    </message>
    <message>
        <source>The list holds projects of other sites.</source>
        <translation>La liste contient des projets d’autres sites.</translation>
    </message>
    <message>
        <source>The list of its files cannot be read.</source>
        <translation>La liste de ses fichiers ne peut pas être lue.</translation>
    </message>
    <message>
        <source>The list of trusted certificates cannot be read.</source>
        <translation>La liste des certificats reconnus ne peut pas être lue.</translation>
    </message>
    <message>
        <source>The list of trusted certificates could not be written.</source>
        <translation>La liste des certificats reconnus n’a pas pu être écrite.</translation>
    </message>
    <message>
        <source>The log panel PIX4D has the details.</source>
        <translation>Le panneau de journal PIX4D donne les détails.</translation>
    </message>
    <message>
        <source>The log says why.</source>
        <translation>Le journal dit pourquoi.</translation>
    </message>
    <message>
        <source>The map below the polygons is incomplete: drawing it took too long.</source>
        <translation>La carte sous les polygones est incomplète : son dessin a pris trop de temps.</translation>
    </message>
    <message>
        <source>The map below the polygons is incomplete: {}</source>
        <translation>La carte sous les polygones est incomplète : {}</translation>
    </message>
    <message>
        <source>The map could not be written to {}.</source>
        <translation>La carte n’a pas pu être écrite dans {}.</translation>
    </message>
    <message>
        <source>The map&apos;s CRS does not reach &apos;{name}&apos;.</source>
        <translation>Le SCR de la carte n’atteint pas « {name} ».</translation>
    </message>
    <message>
        <source>The measuring broke off.</source>
        <translation>La mesure s’est interrompue.</translation>
    </message>
    <message>
        <source>The name &apos;{environment}&apos; stands for the connection of the environment variables.</source>
        <translation>Le nom « {environment} » désigne la connexion des variables d’environnement.</translation>
    </message>
    <message>
        <source>The name &apos;{name}&apos; has a control character in it.</source>
        <translation>Le nom « {name} » contient un caractère de contrôle.</translation>
    </message>
    <message>
        <source>The name &apos;{name}&apos; has {count} characters, {longest} are allowed.</source>
        <translation>Le nom « {name} » a {count} caractères, {longest} sont permis.</translation>
    </message>
    <message>
        <source>The name &apos;{name}&apos; is empty.</source>
        <translation>Le nom « {name} » est vide.</translation>
    </message>
    <message>
        <source>The name of a file is too long: its key has {count} characters, {longest_key} are allowed.</source>
        <translation>Le nom d’un fichier est trop long : sa clé a {count} caractères, {longest_key} sont permis.</translation>
    </message>
    <message>
        <source>The options</source>
        <translation>Les options</translation>
    </message>
    <message>
        <source>The other files have been sent; run it again when it is complete.</source>
        <translation>Les autres fichiers ont été envoyés ; relancez quand celui-ci est complet.</translation>
    </message>
    <message>
        <source>The other files have been sent; run it again when the file can be read.</source>
        <translation>Les autres fichiers ont été envoyés ; relancez quand ce fichier peut être lu.</translation>
    </message>
    <message>
        <source>The others are complete; run it again to fetch what is missing.</source>
        <translation>Les autres sont complets ; relancez pour récupérer ce qui manque.</translation>
    </message>
    <message>
        <source>The outline crosses or touches itself.</source>
        <translation>Le contour se croise ou se touche.</translation>
    </message>
    <message>
        <source>The output CRS has no horizontal part.</source>
        <translation>Le SCR des résultats n’a pas de partie horizontale.</translation>
    </message>
    <message>
        <source>The output CRS is neither projected nor arbitrary.</source>
        <translation>Le SCR des résultats n’est ni projeté ni arbitraire.</translation>
    </message>
    <message>
        <source>The output CRS of a project is set when it is created: project {id} ({name}) has {has}, not {wanted}.</source>
        <translation>Le SCR des résultats d’un projet est fixé à sa création : le projet {id} ({name}) a {has}, pas {wanted}.</translation>
    </message>
    <message>
        <source>The packages are installed: what you were doing can be done now.</source>
        <translation>Les paquets sont installés : ce que vous faisiez est maintenant possible.</translation>
    </message>
    <message>
        <source>The packages were fetched, but cannot be loaded: {reason}.</source>
        <translation>Les paquets ont été récupérés, mais ne peuvent pas être chargés : {reason}.</translation>
    </message>
    <message>
        <source>The parts of feature {id} overlap, so that their volumes do not add up.</source>
        <translation>Les parties de l’entité {id} se chevauchent, si bien que leurs volumes ne s’additionnent pas.</translation>
    </message>
    <message>
        <source>The place of &apos;{name}&apos; is not known.</source>
        <translation>L’emplacement de « {name} » n’est pas connu.</translation>
    </message>
    <message>
        <source>The point cloud could not be made.</source>
        <translation>Le nuage de points n’a pas pu être créé.</translation>
    </message>
    <message>
        <source>The polygons have different thicknesses.</source>
        <translation>Les polygones ont des épaisseurs différentes.</translation>
    </message>
    <message>
        <source>The polygons have no coordinate system, but the project has one.</source>
        <translation>Les polygones n’ont pas de système de coordonnées, mais le projet en a un.</translation>
    </message>
    <message>
        <source>The processing options of project {} are set.</source>
        <translation>Les options de traitement du projet {} sont définies.</translation>
    </message>
    <message>
        <source>The project has a region of interest, but: {message}</source>
        <translation>Le projet a une zone d’intérêt, mais : {message}</translation>
    </message>
    <message>
        <source>The project has no name yet.</source>
        <translation>Le projet n’a pas encore de nom.</translation>
    </message>
    <message>
        <source>The project is neither an id, nor a uuid, nor the address of a dataset.</source>
        <translation>Le projet n’est ni un identifiant, ni un UUID, ni l’adresse d’un jeu de données.</translation>
    </message>
    <message>
        <source>The project name &apos;{name}&apos; ends with a space.</source>
        <translation>Le nom de projet « {name} » finit par une espace.</translation>
    </message>
    <message>
        <source>The project name &apos;{name}&apos; has a control character in it.</source>
        <translation>Le nom de projet « {name} » contient un caractère de contrôle.</translation>
    </message>
    <message>
        <source>The project name &apos;{name}&apos; has a slash in it.</source>
        <translation>Le nom de projet « {name} » contient une barre oblique.</translation>
    </message>
    <message>
        <source>The project name &apos;{name}&apos; has {count} characters, {longest} are allowed.</source>
        <translation>Le nom de projet « {name} » a {count} caractères, {longest} sont permis.</translation>
    </message>
    <message>
        <source>The project name &apos;{name}&apos; is empty.</source>
        <translation>Le nom de projet « {name} » est vide.</translation>
    </message>
    <message>
        <source>The project name &apos;{name}&apos; starts with a dash.</source>
        <translation>Le nom de projet « {name} » commence par un tiret.</translation>
    </message>
    <message>
        <source>The project was deleted.</source>
        <translation>Le projet a été supprimé.</translation>
    </message>
    <message>
        <source>The project&apos;s coordinate system is not tied to the Earth.</source>
        <translation>Le système de coordonnées du projet n’est pas rattaché à la Terre.</translation>
    </message>
    <message>
        <source>The project&apos;s coordinate system is {what}: the polygons&apos; coordinate system cannot be transformed to it.</source>
        <translation>Le système de coordonnées du projet est {what} : celui des polygones ne peut pas y être transformé.</translation>
    </message>
    <message>
        <source>The region of interest crosses the antimeridian (180 degrees of longitude), or holds a pole.</source>
        <translation>La zone d’intérêt franchit l’antiméridien (180 degrés de longitude), ou contient un pôle.</translation>
    </message>
    <message>
        <source>The region of interest has a vertex at longitude {lon:.6f}, latitude {lat:.6f}, which is no place on Earth.</source>
        <translation>La zone d’intérêt a un sommet à la longitude {lon:.6f}, latitude {lat:.6f}, qui n’est pas un lieu sur Terre.</translation>
    </message>
    <message>
        <source>The region of interest has a vertex that cannot be transformed to WGS 84.</source>
        <translation>La zone d’intérêt a un sommet qui ne peut pas être transformé en WGS 84.</translation>
    </message>
    <message>
        <source>The region of interest has no polygons.</source>
        <translation>La zone d’intérêt n’a pas de polygones.</translation>
    </message>
    <message>
        <source>The region of interest has {count} separate parts ({everyone}); the service takes one.</source>
        <translation>La zone d’intérêt a {count} parties séparées ({everyone}) ; le service en accepte une.</translation>
    </message>
    <message>
        <source>The region of interest has {vertices} vertices, {size} MB to send: the service may refuse it or take long. If so, simplify the polygons and try again.</source>
        <translation>La zone d’intérêt a {vertices} sommets, {size} Mo à envoyer : le service peut la refuser ou prendre longtemps. Dans ce cas, simplifiez les polygones et réessayez.</translation>
    </message>
    <message>
        <source>The region of interest is no valid polygon in WGS 84: {reason} ({names}).</source>
        <translation>La zone d’intérêt n’est pas un polygone valide en WGS 84 : {reason} ({names}).</translation>
    </message>
    <message>
        <source>The region of interest lies {distance} km from the photos.</source>
        <translation>La zone d’intérêt se trouve à {distance} km des photos.</translation>
    </message>
    <message>
        <source>The report is written, and its layout is among the project&apos;s layouts.</source>
        <translation>Le rapport est écrit, et sa mise en page est parmi celles du projet.</translation>
    </message>
    <message>
        <source>The report would be written over the polygons that it is made of.</source>
        <translation>Le rapport écraserait les polygones dont il est fait.</translation>
    </message>
    <message>
        <source>The results come in {}. Heights: {}.</source>
        <translation>Les résultats sont fournis en {}. Altitudes : {}.</translation>
    </message>
    <message>
        <source>The ring of the polygon is closed; the service takes an open one.</source>
        <translation>L’anneau du polygone est fermé ; le service en attend un ouvert.</translation>
    </message>
    <message>
        <source>The service address is no web address.</source>
        <translation>L’adresse du service n’est pas une adresse web.</translation>
    </message>
    <message>
        <source>The service address of {hostname} has more than a host and a path.</source>
        <translation>L’adresse du service de {hostname} a plus qu’un nom de serveur et un chemin.</translation>
    </message>
    <message>
        <source>The service address {url} is not encrypted.</source>
        <translation>L’adresse du service {url} n’est pas chiffrée.</translation>
    </message>
    <message numerus="yes">
        <source>The service answers again, after {n} seconds.</source>
        <translation><numerusform>Le service répond à nouveau, après {n} seconde.</numerusform><numerusform>Le service répond à nouveau, après {n} secondes.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The service asks to try again in {n} minutes.</source>
        <translation><numerusform>Le service demande de réessayer dans {n} minute.</numerusform><numerusform>Le service demande de réessayer dans {n} minutes.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The service asks to try again in {n} seconds.</source>
        <translation><numerusform>Le service demande de réessayer dans {n} seconde.</numerusform><numerusform>Le service demande de réessayer dans {n} secondes.</numerusform></translation>
    </message>
    <message>
        <source>The service does not register {names}; the other files are registered.</source>
        <translation>Le service n’accepte pas {names} ; les autres fichiers sont déclarés.</translation>
    </message>
    <message>
        <source>The service has no cloud-optimised DSM of this project (yet).</source>
        <translation>Le service n’a pas (encore) de MNS optimisé pour le cloud pour ce projet.</translation>
    </message>
    <message>
        <source>The service has trouble at the moment; try again later.</source>
        <translation>Le service a des difficultés en ce moment ; réessayez plus tard.</translation>
    </message>
    <message>
        <source>The service knows no output &apos;{value}&apos;.</source>
        <translation>Le service ne connaît pas de résultat « {value} ».</translation>
    </message>
    <message>
        <source>The service knows no output type &apos;{output_type}&apos;.</source>
        <translation>Le service ne connaît pas de type de résultat « {output_type} ».</translation>
    </message>
    <message>
        <source>The service knows no tag &apos;{value}&apos;.</source>
        <translation>Le service ne connaît pas de tag « {value} ».</translation>
    </message>
    <message>
        <source>The service makes its usual outputs.</source>
        <translation>Le service produit ses résultats habituels.</translation>
    </message>
    <message>
        <source>The service makes: {}.</source>
        <translation>Le service produit : {}.</translation>
    </message>
    <message>
        <source>The service names a bucket that cannot be one.</source>
        <translation>Le service nomme un bucket qui ne peut pas en être un.</translation>
    </message>
    <message>
        <source>The service says: {detail}</source>
        <translation>Le service dit : {detail}</translation>
    </message>
    <message>
        <source>The service takes JPEG and TIFF photos, and ZIP files chosen by name.</source>
        <translation>Le service accepte des photos JPEG et TIFF, et des fichiers ZIP choisis par leur nom.</translation>
    </message>
    <message>
        <source>The service timed out over {all} vertices; {fewer} of them are sent now.</source>
        <translation>Le service a dépassé son temps pour {all} sommets ; {fewer} d’entre eux sont envoyés maintenant.</translation>
    </message>
    <message>
        <source>The service&apos;s answer about the {what} has no {key}.</source>
        <translation>Dans la réponse du service ({what}), il manque {key}.</translation>
    </message>
    <message>
        <source>The service&apos;s answer holds no volume.</source>
        <translation>La réponse du service ne contient pas de volume.</translation>
    </message>
    <message>
        <source>The service&apos;s answer holds no {what}.</source>
        <translation>La réponse du service ne contient pas : {what}.</translation>
    </message>
    <message>
        <source>The service&apos;s answer is larger than {limit} MB and was not read.</source>
        <translation>La réponse du service dépasse {limit} Mo et n’a pas été lue.</translation>
    </message>
    <message>
        <source>The service&apos;s answer is packed in an unknown way.</source>
        <translation>La réponse du service est compressée d’une manière inconnue.</translation>
    </message>
    <message>
        <source>The service&apos;s default</source>
        <translation>Par défaut du service</translation>
    </message>
    <message>
        <source>The site &apos;{name}&apos; has no finished project.</source>
        <translation>Le site « {name} » n’a pas de projet terminé.</translation>
    </message>
    <message>
        <source>The site is neither an id, nor a uuid, nor the address of a site.</source>
        <translation>Le site n’est ni un identifiant, ni un UUID, ni l’adresse d’un site.</translation>
    </message>
    <message>
        <source>The sparse point cloud could not be densified.</source>
        <translation>Le nuage de points épars n’a pas pu être densifié.</translation>
    </message>
    <message>
        <source>The table is written.</source>
        <translation>La table est écrite.</translation>
    </message>
    <message>
        <source>The tag flat needs the tag nadir.</source>
        <translation>Le tag flat demande le tag nadir.</translation>
    </message>
    <message>
        <source>The tags half-scale and quarter-scale exclude one another.</source>
        <translation>Les tags half-scale et quarter-scale s’excluent.</translation>
    </message>
    <message>
        <source>The tags {chosen} exclude one another.</source>
        <translation>Les tags {chosen} s’excluent.</translation>
    </message>
    <message>
        <source>The test broke off.</source>
        <translation>Le test s’est interrompu.</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Le test a été arrêté.</translation>
    </message>
    <message>
        <source>The textured mesh could not be made.</source>
        <translation>Le maillage texturé n’a pas pu être créé.</translation>
    </message>
    <message>
        <source>The thickness of the region of interest is {thickness}, not a number above zero.</source>
        <translation>L’épaisseur de la zone d’intérêt est {thickness}, pas un nombre supérieur à zéro.</translation>
    </message>
    <message>
        <source>The upload of &apos;{}&apos; was interrupted.</source>
        <translation>L’envoi de « {} » a été interrompu.</translation>
    </message>
    <message>
        <source>The whole way: creates a project, uploads and registers the photos, sets the options, starts the processing, waits, and loads the orthomosaic and the DSM.

Starting uses credits of the account. Everything that can be checked is checked before the project is created.

To go on with a project that was begun before, give it as Project: what is done already is left out.</source>
        <translation>Tout le chemin : crée un projet, envoie et déclare les photos, définit les options, lance le traitement, attend, et charge l’orthomosaïque et le MNS.

Le lancement utilise des crédits du compte. Tout ce qui peut être vérifié l’est avant la création du projet.

Pour continuer un projet commencé auparavant, donnez-le comme Projet : ce qui est déjà fait est sauté.</translation>
    </message>
    <message>
        <source>The {output} lies in a place that cannot be opened.</source>
        <translation>{output} se trouve à un endroit qui ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>There are no photos in {places}.</source>
        <translation>Il n’y a pas de photos dans {places}.</translation>
    </message>
    <message>
        <source>There is a connection called &apos;{name}&apos; already.</source>
        <translation>Une connexion nommée « {name} » existe déjà.</translation>
    </message>
    <message>
        <source>There is no QGIS profile to install packages into.</source>
        <translation>Il n’y a pas de profil QGIS où installer les paquets.</translation>
    </message>
    <message>
        <source>There is no UTM zone at longitude {lon}, latitude {lat}.</source>
        <translation>Il n’y a pas de zone UTM à la longitude {lon}, latitude {lat}.</translation>
    </message>
    <message>
        <source>There is no cloud-optimised {output} (yet); the plain file is used, which draws more slowly.</source>
        <translation>Il n’y a pas (encore) de version optimisée pour le cloud : {output} ; le fichier simple est utilisé, qui se dessine plus lentement.</translation>
    </message>
    <message>
        <source>There is no connection called &apos;{name}&apos;.</source>
        <translation>Il n’y a pas de connexion nommée « {name} ».</translation>
    </message>
    <message>
        <source>There is no project {reference} in this account.</source>
        <translation>Il n’y a pas de projet {reference} dans ce compte.</translation>
    </message>
    <message>
        <source>There is no region of interest.</source>
        <translation>Il n’y a pas de zone d’intérêt.</translation>
    </message>
    <message>
        <source>There is no site {reference} in this account.</source>
        <translation>Il n’y a pas de site {reference} dans ce compte.</translation>
    </message>
    <message>
        <source>There is no {missing}.</source>
        <translation>Il n’y a pas de {missing}.</translation>
    </message>
    <message>
        <source>There is no {output} in project {project_id}.</source>
        <translation>Le projet {project_id} ne contient pas : {output}.</translation>
    </message>
    <message>
        <source>There is not enough room for {name} in {folder}: {needed} MB are needed, {free} MB are free.</source>
        <translation>Il n’y a pas assez de place pour {name} dans {folder} : {needed} Mo sont nécessaires, {free} Mo sont libres.</translation>
    </message>
    <message>
        <source>There is nothing to move.</source>
        <translation>Il n’y a rien à déplacer.</translation>
    </message>
    <message>
        <source>Thickness (m)</source>
        <translation>Épaisseur (m)</translation>
    </message>
    <message>
        <source>Thickness of the region (m; empty: no limit)</source>
        <translation>Épaisseur de la zone (m ; vide : sans limite)</translation>
    </message>
    <message>
        <source>This PIX4D layer is asleep: click to sign in.</source>
        <translation>Cette couche PIX4D est en sommeil : cliquez pour vous connecter.</translation>
    </message>
    <message>
        <source>This PIX4D layer is being opened.</source>
        <translation>Cette couche PIX4D est en cours d’ouverture.</translation>
    </message>
    <message>
        <source>This QGIS cannot stream layers (it has GDAL {release}, 3.6 is needed); results can be downloaded.</source>
        <translation>Ce QGIS ne peut pas diffuser de couches (il a GDAL {release}, il faut 3.6) ; les résultats peuvent être téléchargés.</translation>
    </message>
    <message>
        <source>This QGIS lacks the Python package {packages}, which PIX4D needs.</source>
        <translation>Il manque à ce QGIS le paquet Python {packages}, dont PIX4D a besoin.</translation>
    </message>
    <message>
        <source>This QGIS lacks the Python packages {packages}, which PIX4D needs.</source>
        <translation>Il manque à ce QGIS les paquets Python {packages}, dont PIX4D a besoin.</translation>
    </message>
    <message>
        <source>This layer has no polygons yet. Draw stockpiles on the map.</source>
        <translation>Cette couche n’a pas encore de polygones. Dessinez des tas sur la carte.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Tonnes</source>
        <translation>Tonnes</translation>
    </message>
    <message>
        <source>Tonnes are the weight of the cut. The density is taken as exact.</source>
        <translation>Les tonnes sont le poids du déblai. La densité est considérée comme exacte.</translation>
    </message>
    <message>
        <source>Tonnes error</source>
        <translation>Erreur des tonnes</translation>
    </message>
    <message>
        <source>Too few cameras could be calibrated.</source>
        <translation>Trop peu de caméras ont pu être calibrées.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totaux</translation>
    </message>
    <message>
        <source>Triangulated</source>
        <translation>Triangulée</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try again and enter the master password that you once chose in QGIS (without a window, QGIS_AUTH_PASSWORD_FILE names a file that holds it).</source>
        <translation>Réessayez et saisissez le mot de passe principal que vous avez choisi dans QGIS (sans fenêtre, QGIS_AUTH_PASSWORD_FILE désigne un fichier qui le contient).</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Try again when QGIS responds.</source>
        <translation>Réessayez quand QGIS répond.</translation>
    </message>
    <message>
        <source>Trying again.</source>
        <translation>Nouvel essai.</translation>
    </message>
    <message>
        <source>Trying them out…</source>
        <translation>Essai en cours…</translation>
    </message>
    <message>
        <source>Turns polygons of any CRS into the region of interest that the service reads: one polygon in WGS 84, with any number of excluded zones (holes). Nothing is sent.

Polygons that touch or overlap are merged. If several parts remain, they are refused, or all but the largest are dropped, and the log says which. Invalid polygons are mended where that is clear, else refused with the feature&apos;s id.

AREA is the text for &apos;Set processing options&apos;; OUTPUT shows the region.</source>
        <translation>Transforme des polygones dans n’importe quel SCR en la zone d’intérêt que lit le service : un polygone en WGS 84, avec un nombre quelconque de zones exclues (trous). Rien n’est envoyé.

Les polygones qui se touchent ou se chevauchent sont fusionnés. S’il reste plusieurs parties, elles sont refusées, ou toutes sauf la plus grande sont abandonnées, et le journal dit lesquelles. Les polygones invalides sont réparés quand c’est sans ambiguïté, sinon refusés avec l’identifiant de l’entité.

AREA est le texte pour « Définir les options de traitement » ; OUTPUT montre la zone.</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>UTM zone of the photos</source>
        <translation>Zone UTM des photos</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unités</translation>
    </message>
    <message>
        <source>Units of the volumes</source>
        <translation>Unités des volumes</translation>
    </message>
    <message>
        <source>Unpacking…</source>
        <translation>Décompression…</translation>
    </message>
    <message>
        <source>Upload photos</source>
        <translation>Envoyer des photos</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>Envoyé</translation>
    </message>
    <message numerus="yes">
        <source>Uploaded {n} files, registered {registered}, left out {skipped}.</source>
        <translation><numerusform>{n} fichier envoyé, {registered} déclarés, {skipped} ignorés.</numerusform><numerusform>{n} fichiers envoyés, {registered} déclarés, {skipped} ignorés.</numerusform></translation>
    </message>
    <message>
        <source>Uploading and registering photos costs nothing. Starting the processing will use credits of the account and close the registration of photos.</source>
        <translation>Envoyer et déclarer des photos ne coûte rien. Le lancement du traitement utilisera des crédits du compte et clora la déclaration des photos.</translation>
    </message>
    <message>
        <source>Uploading costs nothing. Then the processing starts by itself, which uses credits of the account.</source>
        <translation>L’envoi ne coûte rien. Ensuite le traitement se lance de lui-même, ce qui utilise des crédits du compte.</translation>
    </message>
    <message>
        <source>Uploads photos to the project and registers them for processing.

Folders are searched for JPEG and TIFF files; a ZIP file is sent when it is chosen by name. What is no photo is named in the log and left out. Before anything is sent the log says how many photos there are, how large they are and where they were taken.

It can be run again at any time, also after QGIS was closed or the network failed in the middle: what is there already is neither uploaded nor registered twice. A photo that was registered and has changed since is named and left out. Once processing has been started, a project takes no more photos.</source>
        <translation>Envoie des photos au projet et les déclare pour le traitement.

Les fichiers JPEG et TIFF sont cherchés dans les dossiers ; un fichier ZIP est envoyé s’il est choisi par son nom. Ce qui n’est pas une photo est nommé dans le journal et ignoré. Avant tout envoi, le journal dit combien il y a de photos, quelle est leur taille et où elles ont été prises.

L’exécution peut être répétée à tout moment, même après la fermeture de QGIS ou une panne de réseau : ce qui est déjà là n’est ni envoyé ni déclaré deux fois. Une photo déclarée qui a changé depuis est nommée et ignorée. Une fois le traitement lancé, un projet n’accepte plus de photos.</translation>
    </message>
    <message>
        <source>Use &apos;Download outputs&apos;, or a newer QGIS.</source>
        <translation>Utilisez « Télécharger les résultats », ou un QGIS plus récent.</translation>
    </message>
    <message>
        <source>Use a CRS with a horizontal part.</source>
        <translation>Utilisez un SCR avec une partie horizontale.</translation>
    </message>
    <message>
        <source>Use a CRS with the same unit on all axes.</source>
        <translation>Utilisez un SCR avec la même unité sur tous les axes.</translation>
    </message>
    <message>
        <source>Use a code such as EPSG:2056 or EPSG:2056+5728, or WKT.</source>
        <translation>Utilisez un code comme EPSG:2056 ou EPSG:2056+5728, ou du WKT.</translation>
    </message>
    <message>
        <source>Use a projected or an arbitrary CRS.</source>
        <translation>Utilisez un SCR projeté ou arbitraire.</translation>
    </message>
    <message>
        <source>Use fewer photos, or half-scale.</source>
        <translation>Utilisez moins de photos, ou half-scale.</translation>
    </message>
    <message>
        <source>Use fewer vertices.</source>
        <translation>Utilisez moins de sommets.</translation>
    </message>
    <message>
        <source>Use https:// instead.</source>
        <translation>Utilisez plutôt https://.</translation>
    </message>
    <message>
        <source>Use https://host.</source>
        <translation>Utilisez https://serveur.</translation>
    </message>
    <message>
        <source>Use one of {allowed}.</source>
        <translation>Utilisez l’une des valeurs {allowed}.</translation>
    </message>
    <message numerus="yes">
        <source>Vertex {vertex} of feature {id} lies off the surface model, and {n} more do.</source>
        <translation><numerusform>Le sommet {vertex} de l’entité {id} se trouve hors du modèle de surface, et {n} autre aussi.</numerusform><numerusform>Le sommet {vertex} de l’entité {id} se trouve hors du modèle de surface, et {n} autres aussi.</numerusform></translation>
    </message>
    <message>
        <source>Vertex {vertex} of feature {id} lies off the surface model.</source>
        <translation>Le sommet {vertex} de l’entité {id} se trouve hors du modèle de surface.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Volumes in {}</source>
        <translation>Volumes en {}</translation>
    </message>
    <message>
        <source>Volumes measured: {}</source>
        <translation>Volumes mesurés : {}</translation>
    </message>
    <message>
        <source>Volumes report</source>
        <translation>Rapport de volumes</translation>
    </message>
    <message>
        <source>Volumes with tonnes</source>
        <translation>Volumes avec tonnes</translation>
    </message>
    <message>
        <source>Volumes without a density, and so not in the tonnes: {}.</source>
        <translation>Volumes sans densité, et donc absents des tonnes : {}.</translation>
    </message>
    <message>
        <source>Volumes: {}</source>
        <translation>Volumes : {}</translation>
    </message>
    <message>
        <source>WGS 84 / UTM, the zone of the photos</source>
        <translation>WGS 84 / UTM, la zone des photos</translation>
    </message>
    <message>
        <source>Wait for it with &apos;Wait for processing&apos;, or load its results.</source>
        <translation>Attendez-le avec « Attendre le traitement », ou chargez ses résultats.</translation>
    </message>
    <message>
        <source>Wait for processing</source>
        <translation>Attendre le traitement</translation>
    </message>
    <message>
        <source>Wait until it has finished, or cancel it there.</source>
        <translation>Attendez qu’il ait fini, ou annulez-le là-bas.</translation>
    </message>
    <message>
        <source>Wait until it has finished, or cancel it there. If there is none, the QGIS profile lies on a network drive that cannot lock files: use a local one.</source>
        <translation>Attendez qu’il ait fini, ou annulez-le là-bas. S’il n’y en a pas, le profil QGIS se trouve sur un lecteur réseau qui ne sait pas verrouiller les fichiers : utilisez un profil local.</translation>
    </message>
    <message>
        <source>Waiting goes on.</source>
        <translation>L’attente continue.</translation>
    </message>
    <message>
        <source>Waiting to begin…</source>
        <translation>En attente du début…</translation>
    </message>
    <message>
        <source>Waiting.</source>
        <translation>Attente.</translation>
    </message>
    <message>
        <source>Waits until the project is DONE. If processing fails, the algorithm fails with the service&apos;s error code and reason, and with advice. The same happens when the longest wait is over; processing goes on then, and can be waited for again.</source>
        <translation>Attend que le projet soit DONE. Si le traitement échoue, l’algorithme échoue avec le code d’erreur et la raison donnés par le service, et avec un conseil. Il en va de même quand l’attente maximale est dépassée ; le traitement continue alors, et peut être attendu à nouveau.</translation>
    </message>
    <message>
        <source>What answers is not the object store.</source>
        <translation>Ce qui répond n’est pas le stockage d’objets.</translation>
    </message>
    <message>
        <source>What has been uploaded cannot be noted on this computer ({reason}): if the upload breaks off, the next run asks the service what is there.</source>
        <translation>Ce qui a été envoyé ne peut pas être noté sur cet ordinateur ({reason}) : si l’envoi s’interrompt, la prochaine exécution demande au service ce qui est là.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>What was measured before the cancel is in a layer of the project.</source>
        <translation>Ce qui a été mesuré avant l’annulation est dans une couche du projet.</translation>
    </message>
    <message>
        <source>What was measured before the cancel is in {target}.</source>
        <translation>Ce qui a été mesuré avant l’annulation est dans {target}.</translation>
    </message>
    <message>
        <source>What was not measured is in no total; the last column says why.</source>
        <translation>Ce qui n’a pas été mesuré n’est dans aucun total ; la dernière colonne dit pourquoi.</translation>
    </message>
    <message>
        <source>What was ordered cannot be noted in the QGIS profile: {reason}.</source>
        <translation>Ce qui a été commandé ne peut pas être noté dans le profil QGIS : {reason}.</translation>
    </message>
    <message>
        <source>Where to Keep What You Draw</source>
        <translation>Où conserver ce que vous dessinez</translation>
    </message>
    <message>
        <source>Without a network: type on another computer {command} and run &apos;Install packages&apos; with the folder &apos;wheels&apos; that it makes.</source>
        <translation>Sans réseau : tapez sur un autre ordinateur {command} et lancez « Installer les paquets » avec le dossier « wheels » ainsi créé.</translation>
    </message>
    <message>
        <source>Without position: {names}</source>
        <translation>Sans position : {names}</translation>
    </message>
    <message>
        <source>Without position: {} (sent)</source>
        <translation>Sans position : {} (envoyées)</translation>
    </message>
    <message>
        <source>Written: {target}</source>
        <translation>Écrit : {target}</translation>
    </message>
    <message>
        <source>Zoom to</source>
        <translation>Zoomer dessus</translation>
    </message>
    <message>
        <source>account</source>
        <translation>compte</translation>
    </message>
    <message>
        <source>arbitrary heights</source>
        <translation>altitudes arbitraires</translation>
    </message>
    <message>
        <source>cancelled.</source>
        <translation>annulé.</translation>
    </message>
    <message>
        <source>cannot be read: {strerror}</source>
        <translation>ne peut pas être lu : {strerror}</translation>
    </message>
    <message>
        <source>chain,workflow,photogrammetry,orthomosaic,dsm</source>
        <translation>chaîne,flux,photogrammétrie,orthomosaïque,mns,dsm</translation>
    </message>
    <message>
        <source>change photo {photo_id}</source>
        <translation>modifier la photo {photo_id}</translation>
    </message>
    <message>
        <source>change project {project_id}</source>
        <translation>modifier le projet {project_id}</translation>
    </message>
    <message>
        <source>change site {site_id}</source>
        <translation>modifier le site {site_id}</translation>
    </message>
    <message>
        <source>change the processing options of project {id}</source>
        <translation>modifier les options de traitement du projet {id}</translation>
    </message>
    <message>
        <source>compute the volume</source>
        <translation>calculer le volume</translation>
    </message>
    <message>
        <source>create the folder &apos;{name}&apos;</source>
        <translation>créer le dossier « {name} »</translation>
    </message>
    <message>
        <source>create the project &apos;{name}&apos;</source>
        <translation>créer le projet « {name} »</translation>
    </message>
    <message>
        <source>create the site &apos;{name}&apos;</source>
        <translation>créer le site « {name} »</translation>
    </message>
    <message>
        <source>default</source>
        <translation>par défaut</translation>
    </message>
    <message>
        <source>delete input {input_id}</source>
        <translation>supprimer l’entrée {input_id}</translation>
    </message>
    <message>
        <source>delete output {output_id}</source>
        <translation>supprimer le résultat {output_id}</translation>
    </message>
    <message>
        <source>delete project {project_id}</source>
        <translation>supprimer le projet {project_id}</translation>
    </message>
    <message>
        <source>delete site {site_id}</source>
        <translation>supprimer le site {site_id}</translation>
    </message>
    <message>
        <source>delete the folder</source>
        <translation>supprimer le dossier</translation>
    </message>
    <message>
        <source>download {name}</source>
        <translation>télécharger {name}</translation>
    </message>
    <message>
        <source>ellipsoidal heights</source>
        <translation>altitudes ellipsoïdales</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>failed: {}</source>
        <translation>en échec : {}</translation>
    </message>
    <message>
        <source>feature {names}</source>
        <translation>entité {names}</translation>
    </message>
    <message>
        <source>features {names}</source>
        <translation>entités {names}</translation>
    </message>
    <message numerus="yes">
        <source>features {names} and {n} more</source>
        <translation><numerusform>entités {names} et {n} autre</numerusform><numerusform>entités {names} et {n} autres</numerusform></translation>
    </message>
    <message>
        <source>files,save,point cloud,report</source>
        <translation>fichiers,enregistrer,nuage de points,rapport</translation>
    </message>
    <message>
        <source>fill</source>
        <translation>remblai</translation>
    </message>
    <message>
        <source>find the place in the drive</source>
        <translation>trouver l’emplacement dans le drive</translation>
    </message>
    <message>
        <source>find,search,datasets,status</source>
        <translation>trouver,chercher,jeux de données,statut</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>from environment variables</source>
        <translation>depuis les variables d’environnement</translation>
    </message>
    <message>
        <source>get access to the storage of project {project_id}</source>
        <translation>recevoir l’accès au stockage du projet {project_id}</translation>
    </message>
    <message>
        <source>get access to the storage of site {site_id}</source>
        <translation>recevoir l’accès au stockage du site {site_id}</translation>
    </message>
    <message>
        <source>get output {output_id}</source>
        <translation>récupérer le résultat {output_id}</translation>
    </message>
    <message>
        <source>get the inputs as a ZIP</source>
        <translation>récupérer les entrées en ZIP</translation>
    </message>
    <message>
        <source>get the outputs&apos; ZIP</source>
        <translation>récupérer le ZIP des résultats</translation>
    </message>
    <message>
        <source>get the picture</source>
        <translation>récupérer l’image</translation>
    </message>
    <message>
        <source>images,s3,register,send</source>
        <translation>images,s3,déclarer,envoyer,téléverser</translation>
    </message>
    <message>
        <source>inner boundary {number}</source>
        <translation>limite intérieure {number}</translation>
    </message>
    <message>
        <source>inner_boundaries is not a list of lists</source>
        <translation>inner_boundaries n’est pas une liste de listes</translation>
    </message>
    <message>
        <source>it ended without saying why</source>
        <translation>terminé sans dire pourquoi</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>elle finit trop tôt</translation>
    </message>
    <message>
        <source>it has no &quot;plane&quot;</source>
        <translation>il manque « plane »</translation>
    </message>
    <message>
        <source>it is no JSON: {error}</source>
        <translation>ce n’est pas du JSON : {error}</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>ce n’est pas un fichier</translation>
    </message>
    <message>
        <source>it is no polygon (WKB type {kind})</source>
        <translation>ce n’est pas un polygone (type WKB {kind})</translation>
    </message>
    <message>
        <source>its boundaries form no valid polygon: {reason}</source>
        <translation>ses limites ne forment pas un polygone valide : {reason}</translation>
    </message>
    <message>
        <source>its name has control characters in it; rename it</source>
        <translation>son nom contient des caractères de contrôle ; renommez-le</translation>
    </message>
    <message>
        <source>its name is not valid UTF-8</source>
        <translation>son nom n’est pas en UTF-8 valide</translation>
    </message>
    <message>
        <source>layer,orthomosaic,dsm,cog,stream</source>
        <translation>couche,orthomosaïque,mns,dsm,cog,diffuser</translation>
    </message>
    <message>
        <source>list of extra files</source>
        <translation>liste des fichiers supplémentaires</translation>
    </message>
    <message>
        <source>list of outputs</source>
        <translation>liste des résultats</translation>
    </message>
    <message>
        <source>list of photos</source>
        <translation>liste des photos</translation>
    </message>
    <message>
        <source>list of projects</source>
        <translation>liste des projets</translation>
    </message>
    <message>
        <source>list of sites</source>
        <translation>liste des sites</translation>
    </message>
    <message>
        <source>list of the drive</source>
        <translation>liste du drive</translation>
    </message>
    <message>
        <source>list the drive</source>
        <translation>lister le drive</translation>
    </message>
    <message>
        <source>list the extra files</source>
        <translation>lister les fichiers supplémentaires</translation>
    </message>
    <message>
        <source>list the outputs of project {project_id}</source>
        <translation>lister les résultats du projet {project_id}</translation>
    </message>
    <message>
        <source>list the photos of project {project_id}</source>
        <translation>lister les photos du projet {project_id}</translation>
    </message>
    <message>
        <source>list the projects</source>
        <translation>lister les projets</translation>
    </message>
    <message>
        <source>list the projects of site {site_id}</source>
        <translation>lister les projets du site {site_id}</translation>
    </message>
    <message>
        <source>list the sites</source>
        <translation>lister les sites</translation>
    </message>
    <message>
        <source>list what has been uploaded</source>
        <translation>lister ce qui a été envoyé</translation>
    </message>
    <message>
        <source>look at {name}</source>
        <translation>vérifier {name}</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>mesure…</translation>
    </message>
    <message>
        <source>move in the drive</source>
        <translation>déplacer dans le drive</translation>
    </message>
    <message>
        <source>new,dataset,photogrammetry,drone</source>
        <translation>nouveau,jeu de données,photogrammétrie,drone</translation>
    </message>
    <message>
        <source>no details</source>
        <translation>sans détails</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>pas une photo</translation>
    </message>
    <message>
        <source>no photo: its content is neither JPEG nor TIFF</source>
        <translation>pas une photo : son contenu n’est ni JPEG ni TIFF</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>not known or only a local one</source>
        <translation>inconnu ou seulement local</translation>
    </message>
    <message>
        <source>not measured yet: {}</source>
        <translation>pas encore mesurés : {}</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>pas encore enregistrée</translation>
    </message>
    <message>
        <source>open {name}</source>
        <translation>charger {name}</translation>
    </message>
    <message>
        <source>orthomosaic</source>
        <translation>orthomosaïque</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>pip could not install the packages: {reason}.</source>
        <translation>pip n’a pas pu installer les paquets : {reason}.</translation>
    </message>
    <message>
        <source>place in the drive</source>
        <translation>emplacement dans le drive</translation>
    </message>
    <message>
        <source>processing options</source>
        <translation>options de traitement</translation>
    </message>
    <message>
        <source>project</source>
        <translation>projet</translation>
    </message>
    <message>
        <source>read photo {photo_id}</source>
        <translation>lire la photo {photo_id}</translation>
    </message>
    <message>
        <source>read project {project_id}</source>
        <translation>lire le projet {project_id}</translation>
    </message>
    <message>
        <source>read site {site_id}</source>
        <translation>lire le site {site_id}</translation>
    </message>
    <message>
        <source>read the account</source>
        <translation>lire le compte</translation>
    </message>
    <message>
        <source>read the processing options of project {id}</source>
        <translation>lire les options de traitement du projet {id}</translation>
    </message>
    <message>
        <source>read the {kind} of photo {photo_id}</source>
        <translation>lire {kind} de la photo {photo_id}</translation>
    </message>
    <message>
        <source>read {name}</source>
        <translation>lire {name}</translation>
    </message>
    <message>
        <source>region of interest</source>
        <translation>zone d’intérêt</translation>
    </message>
    <message>
        <source>register photos in project {project_id}</source>
        <translation>déclarer des photos dans le projet {project_id}</translation>
    </message>
    <message>
        <source>register the extra file</source>
        <translation>déclarer le fichier supplémentaire</translation>
    </message>
    <message>
        <source>register the output</source>
        <translation>déclarer le résultat</translation>
    </message>
    <message>
        <source>registration</source>
        <translation>déclaration</translation>
    </message>
    <message>
        <source>rename the folder</source>
        <translation>renommer le dossier</translation>
    </message>
    <message>
        <source>replace the processing options of project {id}</source>
        <translation>remplacer les options de traitement du projet {id}</translation>
    </message>
    <message>
        <source>results,files,ortho,dsm,point cloud</source>
        <translation>résultats,fichiers,ortho,dsm,nuage de points</translation>
    </message>
    <message>
        <source>roi,area,plane,opf,boundary</source>
        <translation>roi,zone,plan,opf,limite</translation>
    </message>
    <message>
        <source>rows are missing in it</source>
        <translation>il y manque des lignes</translation>
    </message>
    <message>
        <source>run,credits</source>
        <translation>lancer,crédits</translation>
    </message>
    <message>
        <source>search the drive</source>
        <translation>chercher dans le drive</translation>
    </message>
    <message>
        <source>set the processing options of project {id}</source>
        <translation>définir les options de traitement du projet {id}</translation>
    </message>
    <message>
        <source>setup,boto3,shapely,python,pip,dependencies</source>
        <translation>configuration,boto3,shapely,python,pip,dépendances</translation>
    </message>
    <message>
        <source>sign in</source>
        <translation>se connecter</translation>
    </message>
    <message>
        <source>site</source>
        <translation>site</translation>
    </message>
    <message>
        <source>site,timeline,temporal,animation,orthomosaic,dsm,layer</source>
        <translation>site,chronologie,temporel,animation,orthomosaïque,mns,dsm,couche</translation>
    </message>
    <message>
        <source>start processing project {project_id}</source>
        <translation>lancer le traitement du projet {project_id}</translation>
    </message>
    <message>
        <source>status,poll,done</source>
        <translation>statut,interroger,terminé</translation>
    </message>
    <message>
        <source>stockpile,cut,fill,pit,earthwork,volume</source>
        <translation>tas,stock,déblai,remblai,excavation,terrassement,volume</translation>
    </message>
    <message>
        <source>stockpile,volume,tonnes,density,pdf,csv,table,print,layout,inventory</source>
        <translation>tas,stock,volume,tonnes,densité,pdf,csv,table,impression,mise en page,inventaire</translation>
    </message>
    <message>
        <source>storage access</source>
        <translation>accès au stockage</translation>
    </message>
    <message>
        <source>t/m³</source>
        <translation>t/m³</translation>
    </message>
    <message>
        <source>tags,outputs,formats,roi,region of interest</source>
        <translation>tags,résultats,formats,roi,zone d’intérêt</translation>
    </message>
    <message>
        <source>the object store does not answer</source>
        <translation>le stockage d’objets ne répond pas</translation>
    </message>
    <message>
        <source>the object store&apos;s certificate is not trusted</source>
        <translation>le certificat du stockage d’objets n’est pas reconnu</translation>
    </message>
    <message>
        <source>the proxy refuses</source>
        <translation>le proxy refuse</translation>
    </message>
    <message>
        <source>the service&apos;s default heights (EGM96 geoid)</source>
        <translation>les altitudes par défaut du service (géoïde EGM96)</translation>
    </message>
    <message>
        <source>the transfer broke ({kind})</source>
        <translation>le transfert s’est interrompu ({kind})</translation>
    </message>
    <message>
        <source>the transfer from {host} broke</source>
        <translation>le transfert depuis {host} s’est interrompu</translation>
    </message>
    <message>
        <source>token</source>
        <translation>jeton</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>upload anything to this project</source>
        <translation>transférer quoi que ce soit vers ce projet</translation>
    </message>
    <message>
        <source>upload {name}</source>
        <translation>transférer {name}</translation>
    </message>
    <message>
        <source>vertices3d has a vertex that is no longitude and latitude in degrees</source>
        <translation>vertices3d a un sommet qui n’est pas une longitude et une latitude en degrés</translation>
    </message>
    <message>
        <source>vertices3d is not a list of [longitude, latitude, z]</source>
        <translation>vertices3d n’est pas une liste de [longitude, latitude, z]</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>volume</translation>
    </message>
    <message>
        <source>volumes</source>
        <translation>volumes</translation>
    </message>
    <message>
        <source>what the object store answers cannot be read</source>
        <translation>la réponse du stockage d’objets ne peut pas être lue</translation>
    </message>
    <message>
        <source>without density: {}</source>
        <translation>sans densité : {}</translation>
    </message>
    <message>
        <source>you left it out</source>
        <translation>vous l’avez retiré</translation>
    </message>
    <message>
        <source>{cloud_url} does not accept the client id and secret of the connection &apos;{name}&apos;.</source>
        <translation>{cloud_url} n’accepte pas l’identifiant client et le secret de la connexion « {name} ».</translation>
    </message>
    <message>
        <source>{count} files cannot be registered at once; 1 to {batch} can.</source>
        <translation>{count} fichiers ne peuvent pas être déclarés d’un coup ; de 1 à {batch} le peuvent.</translation>
    </message>
    <message>
        <source>{count} files could not be uploaded; the others are uploaded and registered.</source>
        <translation>{count} fichiers n’ont pas pu être envoyés ; les autres sont envoyés et déclarés.</translation>
    </message>
    <message>
        <source>{count} of {all} outputs could not be downloaded.</source>
        <translation>{count} résultats sur {all} n’ont pas pu être téléchargés.</translation>
    </message>
    <message>
        <source>{count} polygons ({names}) were merged into {after}.</source>
        <translation>{count} polygones ({names}) ont été fusionnés en {after}.</translation>
    </message>
    <message numerus="yes">
        <source>{done} of {n} photos</source>
        <translation><numerusform>{done} sur {n} photo</numerusform><numerusform>{done} sur {n} photos</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{done} of {n} volumes</source>
        <translation><numerusform>{done} sur {n} volume</numerusform><numerusform>{done} sur {n} volumes</numerusform></translation>
    </message>
    <message>
        <source>{files} of {all_files} files, {moved} of {size} MB</source>
        <translation>{files} fichiers sur {all_files}, {moved} sur {size} Mo</translation>
    </message>
    <message>
        <source>{file} does not belong to project {project}.</source>
        <translation>{file} n’appartient pas au projet {project}.</translation>
    </message>
    <message>
        <source>{first} and {next}</source>
        <translation>{first} et {next}</translation>
    </message>
    <message>
        <source>{first} or {next}</source>
        <translation>{first} ou {next}</translation>
    </message>
    <message>
        <source>{folder} is no folder: choose another one.</source>
        <translation>{folder} n’est pas un dossier : choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>{host} n’est pas joignable</translation>
    </message>
    <message>
        <source>{host} does not answer</source>
        <translation>{host} ne répond pas</translation>
    </message>
    <message numerus="yes">
        <source>{names} and {n} more</source>
        <translation><numerusform>{names} et {n} autre</numerusform><numerusform>{names} et {n} autres</numerusform></translation>
    </message>
    <message>
        <source>{name} changes while it is being downloaded.</source>
        <translation>{name} change pendant le téléchargement.</translation>
    </message>
    <message>
        <source>{name} counts in degrees, not in a unit of length.</source>
        <translation>{name} compte en degrés, pas dans une unité de longueur.</translation>
    </message>
    <message>
        <source>{name} has an index outside of the {count} vertices</source>
        <translation>{name} a un indice en dehors des {count} sommets</translation>
    </message>
    <message>
        <source>{name} has fewer than three distinct vertices</source>
        <translation>{name} a moins de trois sommets distincts</translation>
    </message>
    <message>
        <source>{name} has no date and is left out.</source>
        <translation>{name} n’a pas de date et est laissé de côté.</translation>
    </message>
    <message>
        <source>{name} has no date of its flight: the date of its creation is used.</source>
        <translation>{name} n’a pas de date de vol : la date de sa création est utilisée.</translation>
    </message>
    <message>
        <source>{name} is a geocentric coordinate system. PIX4Dcloud needs a projected one.</source>
        <translation>{name} est un système de coordonnées géocentrique. PIX4Dcloud en demande un projeté.</translation>
    </message>
    <message>
        <source>{name} is a geographic coordinate system (degrees). PIX4Dcloud needs a projected one.</source>
        <translation>{name} est un système de coordonnées géographique (degrés). PIX4Dcloud en demande un projeté.</translation>
    </message>
    <message>
        <source>{name} is neither projected nor arbitrary, but a {kind}.</source>
        <translation>{name} n’est ni projeté ni arbitraire, mais un {kind}.</translation>
    </message>
    <message>
        <source>{name} is no pair: {vertical} is not a vertical coordinate system.</source>
        <translation>{name} n’est pas une paire : {vertical} n’est pas un système de coordonnées vertical.</translation>
    </message>
    <message>
        <source>{name} is not a list of indices</source>
        <translation>{name} n’est pas une liste d’indices</translation>
    </message>
    <message>
        <source>{name} is not isometric: its axes count in {units}.</source>
        <translation>{name} n’est pas isométrique : ses axes comptent en {units}.</translation>
    </message>
    <message>
        <source>{name} is only a vertical coordinate system. It needs a horizontal one before it.</source>
        <translation>{name} est seulement un système de coordonnées vertical. Il en faut un horizontal devant.</translation>
    </message>
    <message numerus="yes">
        <source>{name}: {n} projects are on the map.</source>
        <translation><numerusform>{name} : {n} projet est sur la carte.</numerusform><numerusform>{name} : {n} projets sont sur la carte.</numerusform></translation>
    </message>
    <message>
        <source>{number} of {count}: {name}</source>
        <translation>{number} sur {count} : {name}</translation>
    </message>
    <message>
        <source>{number} of {count}: {name}, {done} of {size} MB</source>
        <translation>{number} sur {count} : {name}, {done} sur {size} Mo</translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers are asleep.</source>
        <translation><numerusform>{n} couche PIX4D est en sommeil.</numerusform><numerusform>{n} couches PIX4D sont en sommeil.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers show nothing: PIX4D cannot be reached.</source>
        <translation><numerusform>{n} couche PIX4D ne montre rien : PIX4D n’est pas joignable.</numerusform><numerusform>{n} couches PIX4D ne montrent rien : PIX4D n’est pas joignable.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers show nothing: the connection {connections} is not set up here.</source>
        <translation><numerusform>{n} couche PIX4D ne montre rien : la connexion {connections} n’est pas configurée ici.</numerusform><numerusform>{n} couches PIX4D ne montrent rien : la connexion {connections} n’est pas configurée ici.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers show nothing: the sign-in of {connections} is not accepted.</source>
        <translation><numerusform>{n} couche PIX4D ne montre rien : les identifiants de {connections} ne sont pas acceptés.</numerusform><numerusform>{n} couches PIX4D ne montrent rien : les identifiants de {connections} ne sont pas acceptés.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers show nothing: their files in {projects} are gone.</source>
        <translation><numerusform>{n} couche PIX4D ne montre rien : ses fichiers dans {projects} ont disparu.</numerusform><numerusform>{n} couches PIX4D ne montrent rien : leurs fichiers dans {projects} ont disparu.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers show nothing: {connections} may not read {projects}.</source>
        <translation><numerusform>{n} couche PIX4D ne montre rien : {connections} n’a pas le droit de lire {projects}.</numerusform><numerusform>{n} couches PIX4D ne montrent rien : {connections} n’a pas le droit de lire {projects}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers show nothing; deleted at PIX4D: {projects}.</source>
        <translation><numerusform>{n} couche PIX4D ne montre rien ; supprimé chez PIX4D : {projects}.</numerusform><numerusform>{n} couches PIX4D ne montrent rien ; supprimé chez PIX4D : {projects}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} PIX4D layers show nothing; the log says why.</source>
        <translation><numerusform>{n} couche PIX4D ne montre rien ; le journal dit pourquoi.</numerusform><numerusform>{n} couches PIX4D ne montrent rien ; le journal dit pourquoi.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} ZIP files</source>
        <translation><numerusform>{n} fichier ZIP</numerusform><numerusform>{n} fichiers ZIP</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} files ({size} MB) are uploaded to the new project &apos;{name}&apos;.</source>
        <translation><numerusform>{n} fichier ({size} Mo) est envoyé vers le nouveau projet « {name} ».</numerusform><numerusform>{n} fichiers ({size} Mo) sont envoyés vers le nouveau projet « {name} ».</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} files had been uploaded before; missing: {names}.</source>
        <translation><numerusform>{n} fichier avait déjà été envoyé ; il manque : {names}.</numerusform><numerusform>{n} fichiers avaient déjà été envoyés ; il manque : {names}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} holes are left out</source>
        <translation><numerusform>{n} trou est exclu</numerusform><numerusform>{n} trous sont exclus</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} other files</source>
        <translation><numerusform>{n} autre fichier</numerusform><numerusform>{n} autres fichiers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} photos</source>
        <translation><numerusform>{n} photo</numerusform><numerusform>{n} photos</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} projects of the site are not finished and left out.</source>
        <translation><numerusform>{n} projet du site n’est pas terminé et est laissé de côté.</numerusform><numerusform>{n} projets du site ne sont pas terminés et sont laissés de côté.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} vertices were added so that long edges stay straight.</source>
        <translation><numerusform>{n} sommet a été ajouté pour que les longs côtés restent droits.</numerusform><numerusform>{n} sommets ont été ajoutés pour que les longs côtés restent droits.</numerusform></translation>
    </message>
    <message>
        <source>{path} has changed since it was looked at.</source>
        <translation>{path} a changé depuis son examen.</translation>
    </message>
    <message>
        <source>{photo} has only one of its two depth maps.</source>
        <translation>{photo} n’a qu’une de ses deux cartes de profondeur.</translation>
    </message>
    <message>
        <source>{problem} Double-click to set one up.</source>
        <translation>{problem} Double-cliquez pour en configurer une.</translation>
    </message>
    <message>
        <source>{program} cannot be started.</source>
        <translation>{program} ne peut pas être lancé.</translation>
    </message>
    <message>
        <source>{registered} of {files} files registered</source>
        <translation>{registered} fichiers déclarés sur {files}</translation>
    </message>
    <message>
        <source>{status} ({details}), {seconds} s so far</source>
        <translation>{status} ({details}), {seconds} s jusqu’ici</translation>
    </message>
    <message numerus="yes">
        <source>{surface}: {n} polygons, cut {cut} {unit}, fill {fill} {unit}, net {net} {unit}.</source>
        <translation><numerusform>{surface} : {n} polygone, déblai {cut} {unit}, remblai {fill} {unit}, net {net} {unit}.</numerusform><numerusform>{surface} : {n} polygones, déblai {cut} {unit}, remblai {fill} {unit}, net {net} {unit}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{surface}: {n} polygons, cut {cut} {unit}, fill {fill} {unit}, net {net} {unit}; {failed} failed.</source>
        <translation><numerusform>{surface} : {n} polygone, déblai {cut} {unit}, remblai {fill} {unit}, net {net} {unit} ; échecs : {failed}.</numerusform><numerusform>{surface} : {n} polygones, déblai {cut} {unit}, remblai {fill} {unit}, net {net} {unit} ; échecs : {failed}.</numerusform></translation>
    </message>
    <message>
        <source>{target} cannot be replaced: {strerror}.</source>
        <translation>{target} ne peut pas être remplacé : {strerror}.</translation>
    </message>
    <message>
        <source>{target} could not be written: {reason}.</source>
        <translation>{target} n’a pas pu être écrit : {reason}.</translation>
    </message>
    <message>
        <source>{text} is not a coordinate system as the service spells it.</source>
        <translation>{text} n’est pas un système de coordonnées tel que le service l’écrit.</translation>
    </message>
    <message>
        <source>{text} names a vertical coordinate system twice.</source>
        <translation>{text} nomme deux fois un système de coordonnées vertical.</translation>
    </message>
    <message>
        <source>{what} at {where}</source>
        <translation>{what} à {where}</translation>
    </message>
    <message>
        <source>{} could not be opened.</source>
        <translation>{} n’a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>{} could not be written.</source>
        <translation>{} n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>{} could not be written: {}.</source>
        <translation>{} n’a pas pu être écrit : {}.</translation>
    </message>
    <message>
        <source>{} has a layer &apos;{}&apos; of another kind.</source>
        <translation>{} a une couche « {} » d’une autre sorte.</translation>
    </message>
    <message>
        <source>{} is no GeoPackage.</source>
        <translation>{} n’est pas un GeoPackage.</translation>
    </message>
    <message>
        <source>{} is {}</source>
        <translation>{} est {}</translation>
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
        <translation>{} photos sur {} n’ont pas de position.</translation>
    </message>
    <message>
        <source>{} outputs</source>
        <translation>{} résultats</translation>
    </message>
    <message>
        <source>{} projects.</source>
        <translation>{} projets.</translation>
    </message>
    <message>
        <source>{} t</source>
        <translation>{} t</translation>
    </message>
    <message>
        <source>{} uploads were interrupted.</source>
        <translation>{} envois ont été interrompus.</translation>
    </message>
    <message>
        <source>{}, the UTM zone of the photos.</source>
        <translation>{}, la zone UTM des photos.</translation>
    </message>
    <message>
        <source>{}, {} MB</source>
        <translation>{}, {} Mo</translation>
    </message>
    <message>
        <source>{}, {} done.</source>
        <translation>{}, {} terminés.</translation>
    </message>
    <message>
        <source>{}: cut {} {}, fill {} {}, net {} {}</source>
        <translation>{} : déblai {} {}, remblai {} {}, net {} {}</translation>
    </message>
</context>
</TS>
