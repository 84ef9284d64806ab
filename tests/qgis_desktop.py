"""QGIS's real desktop with a throw-away profile, on a screen of its own where there is none."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Debian's wrapper of this name hands the program an option that it does not know.
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")

SETTINGS = """\
[General]
locale\\userLocale={locale}

[PythonPlugins]
{plugins}

[qgis]
checkVersion=false
askToSaveProjectChanges=false

[app]
askToSaveMemoryLayers=false
plugin_installer\\automatically-check-for-updates=false
plugin_installer\\checkOnStart=false

[core]
NewsFeed\\httpsfeedqgisorg\\disabled=true

[locale]
overrideFlag=true
userLocale={locale}
"""


def make_profile(folder, plugins, enabled=(), locale="en_US"):
    """Write the profile ``default`` below ``folder``; ``plugins`` maps a folder name to its source.

    QGIS starts the plugins in ``enabled`` by itself.
    """
    profile = Path(folder) / "profiles" / "default"
    shutil.rmtree(profile, ignore_errors=True)
    (profile / "QGIS").mkdir(parents=True)
    lines = "\n".join(f"{name}=true" for name in enabled)
    (profile / "QGIS" / "QGIS3.ini").write_text(
        SETTINGS.format(plugins=lines, locale=locale), encoding="utf-8"
    )
    installed = profile / "python" / "plugins"
    installed.mkdir(parents=True)
    for name, source in plugins.items():
        (installed / name).symlink_to(source, target_is_directory=True)
    return profile


def command(folder, *arguments, hidden=True, framed=False):
    """The command that starts the desktop with the profile below ``folder``.

    :param hidden: on a screen of its own that nobody sees; otherwise only where there is none
    :param framed: with a window manager, which gives windows their frames and places
    """
    on_screen = os.environ.get("DISPLAY") and not hidden
    screen = [] if on_screen else ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"]
    if framed:
        screen += ["sh", "-c", 'openbox & exec "$@"', "openbox"]
    options = ["--nologo", "--noversioncheck", "--profiles-path", str(folder)]
    return [*screen, "qgis", *options, *map(str, arguments)]


def environment(*folders, bare=False, **variables):
    """This process's environment for the desktop, which imports also from ``folders``.

    The desktop brings its own interpreter of the same version, which does not know ``.venv``.

    :param bare: leave it so, and let pip know no settings of this machine: as a user's QGIS
    """
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("QGIS_", "PIX4D_", *(["PIP_"] if bare else [])))
        and name != "QT_QPA_PLATFORM"
    }
    in_venv = sys.prefix != sys.base_prefix and not bare
    packages = [*folders, sysconfig.get_path("purelib")] if in_venv else folders
    return {**kept, "PYTHONPATH": os.pathsep.join(map(str, packages)), **variables}


def shell_environment(folder, **variables):
    """The environment of ``PROGRAM`` with the profile below ``folder``.

    It is this process's, without what QGIS and pytest have put there.
    """
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("QGIS_", "PIX4D_", "PYTEST_"))
    }
    return {
        **kept,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(folder),
        "PYTHONPATH": sysconfig.get_path("purelib") if sys.prefix != sys.base_prefix else "",
        **variables,
    }


def start_main(folder, module, *arguments, framed=False, **variables):
    """Start the desktop and, once it is up, call ``main()`` of the Python file ``module`` in it.

    ``arguments`` are QGIS's own, such as the file of a project; ``variables`` as for
    :func:`environment`. ``main`` has to leave QGIS.

    :returns: the process, whose standard output has all that QGIS prints
    """
    start = Path(folder) / "start.py"
    start.write_text(
        "from qgis.PyQt.QtCore import QTimer\n"
        f"import {module.stem}\n"
        f"QTimer.singleShot(0, {module.stem}.main)\n",
        encoding="utf-8",
    )
    return subprocess.Popen(
        command(folder, "--code", start, *arguments, framed=framed),
        env=environment(module.parent, **variables),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def finish(process, timeout=90):
    """What the desktop printed; when it takes longer than ``timeout`` seconds it is killed and
    TimeoutError is raised."""
    try:
        return process.communicate(timeout=timeout)[0]
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        raise TimeoutError(f"QGIS has not finished: {process.communicate()[0]}") from None


def run_main(folder, module, *arguments, timeout=90, framed=False, **variables):
    """As :func:`start_main` and :func:`finish`."""
    return finish(start_main(folder, module, *arguments, framed=framed, **variables), timeout)
