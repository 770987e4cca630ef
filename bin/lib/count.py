# SPDX-License-Identifier: Apache-2.0
"""Prints "PASSED FAILED" of the reports that begin with the given path: GoogleTest, Vitest, TAP."""
import glob
import json
import re
import sys


def counts_of_json(report):
    if "numTotalTests" in report:  # Vitest
        return report["numPassedTests"], report["numFailedTests"]
    wrong = report["failures"] + report.get("errors", 0)  # GoogleTest
    return report["tests"] - wrong - report.get("disabled", 0), wrong


def counts_of_text(text):
    ran = re.search(r"^Ran (\d+) tests?", text, re.M)  # unittest
    if ran:
        wrong = sum(int(n) for n in re.findall(r"(?:failures|errors)=(\d+)", text))
        return int(ran.group(1)) - wrong, wrong
    passed = re.search(r"^# pass (\d+)", text, re.M)  # node --test, TAP
    failed = re.search(r"^# fail (\d+)", text, re.M)
    return (int(passed.group(1)), int(failed.group(1))) if passed and failed else (0, 1)


def main(prefix):
    totals = [0, 0]
    for path in sorted(glob.glob(prefix + ".*")):
        with open(path, encoding="utf-8") as file:
            if path.endswith(".json"):
                found = counts_of_json(json.load(file))
            elif path.endswith(".txt"):
                found = counts_of_text(file.read())
            else:
                continue
        totals = [totals[0] + found[0], totals[1] + found[1]]
    print(*totals)


main(sys.argv[1])
