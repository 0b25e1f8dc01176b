"""Writes the packaged postal catalogue as tab-separated UTF-8: the container is a wheel, the table is SQLite."""

import os
import sqlite3
import sys
import tempfile
import zipfile

with tempfile.TemporaryDirectory() as folder:
    with zipfile.ZipFile(sys.argv[1]) as wheel:
        database = wheel.extract("postalcodes_mexico/data/postalcodes.sqlite3", folder)
    with sqlite3.connect(os.path.join(folder, database)) as connection:
        rows = connection.execute(
            "SELECT cp, place, place_type, municipality, city, state FROM places ORDER BY rowid"
        )
        for row in rows:
            sys.stdout.buffer.write(("\t".join(row) + "\n").encode())
