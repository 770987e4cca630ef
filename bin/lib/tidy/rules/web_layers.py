# SPDX-License-Identifier: Apache-2.0
"""The web's plain parts know no feature and no page (invariant 1)."""
import re

imported = re.compile(r"""\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]""")
may_not = {
    "web/src/ui/": ("features", "routes"),
    "web/src/kit/": ("features", "routes", "ui"),
}


def layer_of(path):
    parts = path.split("/")
    return next((part for part in parts if part in ("features", "routes", "ui", "kit")), None)


def check(tree):
    for start, forbidden in may_not.items():
        for file in tree.under(start):
            for match in imported.finditer(file.code):
                target = match.group(1)
                if target.startswith((".", "~", "$", "@/")) and layer_of(target) in forbidden:
                    yield (file.path, file.line_of(match.start()),
                           f"{start} never imports from {layer_of(target)}.")
