# SPDX-License-Identifier: Apache-2.0
"""Runs every rule over the tree and prints what breaks one: file:line: sentence."""
import sys

from rules import all_rules
from tree import Tree


def main(root):
    tree = Tree.on_disk(root)
    findings = sorted({found for rule in all_rules for found in rule.check(tree)})
    for path, line, sentence in findings:
        print(f"{path}:{line}: {sentence}")
    print(f"tidy: {len(all_rules)} rules over {len(tree.files)} files, {len(findings)} findings")
    return 1 if findings or not tree.files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
