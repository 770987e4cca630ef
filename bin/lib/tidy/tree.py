# SPDX-License-Identifier: Apache-2.0
"""The project's text files, each with its comments and strings blanked where a rule wants that."""
import subprocess
from functools import cached_property
from pathlib import Path

from lexing import blank

kinds = (".cpp .hpp .sql .py .sh .cmake .ts .mjs .js .svelte .css .html .md .json .yml .txt .csv "
         ".tsv").split()


class File:
    def __init__(self, path, text):
        self.path, self.text = path, text
        self.name = path.rsplit("/", 1)[-1]
        self.kind = Path(path).suffix
        self.folders = path.split("/")[:-1]

    @cached_property
    def lines(self):
        return self.text.splitlines()

    @cached_property
    def code(self):
        """The text without comments; strings stay. Every line keeps its number."""
        return blank(self.text, self.kind, strings=False)

    @cached_property
    def bare(self):
        """The text without comments and without what stands in strings."""
        return blank(self.text, self.kind, strings=True)

    @property
    def is_cpp(self):
        return self.kind in (".cpp", ".hpp")

    @property
    def is_test(self):
        return any(mark in self.name for mark in ("_test.", ".test.", "_cases.")) \
            or "test" in self.folders or "e2e" in self.folders

    @property
    def is_command(self):
        """A command of bin/, which has no ending."""
        return self.kind == "" and self.path.startswith(("bin/", ".ci/"))

    @property
    def is_made(self):
        """Written by a program, or taken over as it is."""
        return ".gen." in self.name or "lock" in self.name or "vectors" in self.folders \
            or "openapi.json" == self.name

    @property
    def slice(self):
        """The feature a C++ file belongs to, or nothing."""
        inside = self.path.startswith("server/app/") and len(self.folders) > 2
        return self.folders[2] if inside else None

    def line_of(self, place):
        return self.text.count("\n", 0, place) + 1


class Tree:
    def __init__(self, texts):
        self.files = [File(path, text) for path, text in sorted(texts.items())]

    @staticmethod
    def on_disk(root):
        listed = subprocess.run(
            ["git", "-C", root, "ls-files", "-co", "--exclude-standard", "-z"],
            check=True, capture_output=True, text=True).stdout.split("\0")
        texts = {}
        for path in filter(None, listed):
            file = Path(root, path)
            wanted = file.suffix in kinds or file.suffix == ""
            if wanted and file.is_file() and "node_modules" not in file.parts:
                texts[path] = file.read_text(encoding="utf-8", errors="replace")
        return Tree(texts)

    def under(self, *starts):
        return [file for file in self.files if file.path.startswith(starts)]

    @cached_property
    def cpp(self):
        return [file for file in self.files if file.is_cpp]

    @cached_property
    def server(self):
        """C++ of the program itself, without tests."""
        return [file for file in self.under("server/") if file.is_cpp and not file.is_test]
