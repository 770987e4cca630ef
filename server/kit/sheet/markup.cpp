// SPDX-License-Identifier: Apache-2.0
// XML by expat, fed piece by piece.
#include "kit/sheet/markup.hpp"

#include <expat.h>

#include <exception>

namespace carnet::sheet {

namespace {

constexpr int deepest = 64;

std::string_view without_prefix(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

struct ParserCloser {
  void operator()(XML_ParserStruct* parser) const { XML_ParserFree(parser); }
};

/// Carries faults, and what is thrown, past expat's own frames.
class Feeder {
 public:
  Feeder(const std::string& part, const MarkupReader& reader)
      : parser_(XML_ParserCreate(nullptr)), part_(part), reader_(reader) {
    if (!parser_) throw std::bad_alloc();
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), on_open, on_close);
    XML_SetCharacterDataHandler(parser_.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
  }

  Result<void> feed(std::string_view piece, bool is_last) {
    const auto read =
        XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), is_last ? 1 : 0);
    if (thrown_) std::rethrow_exception(thrown_);
    if (fault_) return *fault_;
    if (read == XML_STATUS_OK) return {};
    return bad_workbook(part_ + " cannot be read at line " +
                        std::to_string(XML_GetCurrentLineNumber(parser_.get())) + ", column " +
                        std::to_string(XML_GetCurrentColumnNumber(parser_.get()) + 1) + ": " +
                        XML_ErrorString(XML_GetErrorCode(parser_.get())) + ".");
  }

 private:
  template <class Call>
  void guard(Call&& call) {
    if (fault_ || thrown_) return;
    try {
      const Result<void> done = call();
      if (!done) fault_ = done.error();
    } catch (...) {
      thrown_ = std::current_exception();
    }
    if (fault_ || thrown_) XML_StopParser(parser_.get(), XML_FALSE);
  }

  static Feeder& self(void* data) { return *static_cast<Feeder*>(data); }

  static void on_open(void* data, const char* name, const char** attributes) {
    auto& feeder = self(data);
    feeder.guard([&]() -> Result<void> {
      if (++feeder.depth_ > deepest) return bad_workbook(feeder.part_ + " is nested too deeply.");
      return feeder.reader_.open({without_prefix(name), attributes});
    });
  }

  static void on_close(void* data, const char* name) {
    auto& feeder = self(data);
    --feeder.depth_;
    feeder.guard([&] { return feeder.reader_.close(without_prefix(name)); });
  }

  static void on_text(void* data, const char* letters, int size) {
    auto& feeder = self(data);
    feeder.guard([&] { return feeder.reader_.text({letters, static_cast<std::size_t>(size)}); });
  }

  static void on_doctype(void* data, const char*, const char*, const char*, int) {
    auto& feeder = self(data);
    feeder.guard([&]() -> Result<void> {
      return bad_workbook(feeder.part_ + " declares a document type, which no workbook does.");
    });
  }

  std::unique_ptr<XML_ParserStruct, ParserCloser> parser_;
  const std::string& part_;
  const MarkupReader& reader_;
  std::optional<Fault> fault_;
  std::exception_ptr thrown_;
  int depth_ = 0;
};

}  // namespace

std::optional<std::string_view> Element::attribute(std::string_view wanted) const {
  for (const auto* each = attributes; *each != nullptr; each += 2) {
    if (without_prefix(*each) == wanted) return std::string_view(each[1]);
  }
  return std::nullopt;
}

Result<void> read_markup(Archive& archive, const std::string& part, const MarkupReader& reader) {
  Feeder feeder(part, reader);
  const auto read =
      archive.read(part, [&](std::string_view piece) { return feeder.feed(piece, false); });
  return read ? feeder.feed({}, true) : read;
}

}  // namespace carnet::sheet
