# SPDX-License-Identifier: Apache-2.0
"""g++ 12 miscompiles some co_await expressions: coroutines live in kit/http, and every argument
that is not trivial is a named variable."""
import re

awaited = re.compile(r"\bco_await\b\s*([^;]*);")
harmless_call = re.compile(r"\b(?:std::move|std::ref|net::buffer|asio::buffer)\s*\([\w.\->]*\)")


def faults_of(expression):
    if re.search(r"\[[^\]]*\]\s*(?:\(|\{|mutable)", expression):
        yield "a lambda inside co_await: name it first."
    if "{" in expression and not re.search(r"\[[^\]]*\]\s*(?:\(|\{)", expression):
        yield "a temporary in braces inside co_await: name it first."
    if "?" in expression:
        yield "a conditional inside co_await: name its value first."
    opening = expression.find("(")
    arguments = harmless_call.sub("x", expression[opening + 1:]) if opening >= 0 else ""
    if "(" in arguments and "[" not in arguments:
        yield "a call among the arguments of co_await: name its value first."


def check(tree):
    for file in tree.cpp:
        for match in re.finditer(r"\bco_(?:await|return|yield)\b", file.bare):
            if not file.path.startswith("server/kit/http/"):
                yield file.path, file.line_of(match.start()), "coroutines live only in kit/http."
        for match in awaited.finditer(file.bare):
            for fault in faults_of(match.group(1)):
                yield file.path, file.line_of(match.start()), fault
