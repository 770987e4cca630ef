# SPDX-License-Identifier: Apache-2.0
"""One module a rule; each has check(tree), which yields (path, line, sentence)."""
from . import (coroutines, data_access, environment, features, gate, headers, includes, journal,
               migrations, names, paths, pure_rules, routes_tested, scopes, shapes, sizes,
               sql_places, web_layers)

all_rules = [coroutines, data_access, environment, features, gate, headers, includes, journal,
             migrations, names, paths, pure_rules, routes_tested, scopes, shapes, sizes,
             sql_places, web_layers]
