"""QGIS's real desktop with a throw-away profile, on a screen of its own where there is none."""

from __future__ import annotations

import os
import shutil
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

SETTINGS = """\
[General]
locale\\userLocale=en_US

[PythonPlugins]
{plugins}

[qgis]
checkVersion=false
askToSaveProjectChanges=false

[app]
plugin_installer\\automatically-check-for-updates=false
plugin_installer\\checkOnStart=false

[core]
NewsFeed\\httpsfeedqgisorg\\disabled=true

[locale]
overrideFlag=true
userLocale=en_US
"""


def make_profile(folder, plugins, enabled=()):
    """Write the profile ``default`` below ``folder``; ``plugins`` maps a folder name to its source.

    QGIS starts the plugins in ``enabled`` by itself.
    """
    profile = Path(folder) / "profiles" / "default"
    shutil.rmtree(profile, ignore_errors=True)
    (profile / "QGIS").mkdir(parents=True)
    lines = "\n".join(f"{name}=true" for name in enabled)
    (profile / "QGIS" / "QGIS3.ini").write_text(SETTINGS.format(plugins=lines), encoding="utf-8")
    installed = profile / "python" / "plugins"
    installed.mkdir(parents=True)
    for name, source in plugins.items():
        (installed / name).symlink_to(source, target_is_directory=True)
    return profile


def command(folder, *arguments):
    """The command that starts the desktop with the profile below ``folder``."""
    screen = [] if os.environ.get("DISPLAY") else ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"]
    options = ["--nologo", "--noversioncheck", "--profiles-path", str(folder)]
    return [*screen, "qgis", *options, *map(str, arguments)]


def environment(**variables):
    """This process's environment for the desktop: with the packages of this interpreter.

    The desktop brings its own interpreter of the same version, which does not know ``.venv``.
    """
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("QGIS_", "PIX4D_")) and name != "QT_QPA_PLATFORM"
    }
    packages = sysconfig.get_path("purelib") if sys.prefix != sys.base_prefix else ""
    return {**kept, "PYTHONPATH": packages, **variables}
