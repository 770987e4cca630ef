# SPDX-License-Identifier: Apache-2.0
# Writes one C++ source that holds one text file; called by embed_text at build time.
file(READ ${IN} content)
file(WRITE ${OUT} "#include <string_view>
namespace ${NAMESPACE} {
extern const std::string_view ${SYMBOL};
const std::string_view ${SYMBOL} = R\"embedded(${content})embedded\";
}
")
