// SPDX-License-Identifier: Apache-2.0
// Reads the head, decides, and only then unpacks; copies carry pixels and nothing else.
#include "kit/image/image.hpp"

#include <vips/vips.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace carnet::image {

namespace {

struct Unref {
  void operator()(VipsImage* picture) const { g_object_unref(picture); }
};
using Picture = std::unique_ptr<VipsImage, Unref>;

struct Free {
  void operator()(void* bytes) const { g_free(bytes); }
};

// Nothing is kept between uploads, and one upload takes one core.
void start() {
  static const bool is_started = [] {
    if (VIPS_INIT("carnet") != 0) throw std::runtime_error("libvips does not start");
    vips_block_untrusted_set(TRUE);
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    return true;
  }();
  static_cast<void>(is_started);
}

Fault refused(const char* code, const char* text) {
  vips_error_clear();
  return bad_field("/file", code, text);
}

Fault unreadable() {
  return refused("unreadable", "This photograph is damaged or cut short. Take it again.");
}

enum class Format { jpeg, png, webp, heif, other };

std::string_view brand_of(std::string_view bytes) {
  return bytes.size() < 12 ? std::string_view() : bytes.substr(8, 4);
}

Format format_of(std::string_view bytes) {
  if (bytes.starts_with("\xff\xd8\xff")) return Format::jpeg;
  if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return Format::png;
  if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return Format::webp;
  const bool is_heif =
      bytes.substr(0, 8).ends_with("ftyp") &&
      (brand_of(bytes) == "heic" || brand_of(bytes) == "heix" || brand_of(bytes) == "mif1");
  return is_heif ? Format::heif : Format::other;
}

// vips only reads what it is given.
void* data_of(std::string_view bytes) { return const_cast<char*>(bytes.data()); }

// Nothing is unpacked before its pixels are asked for; what is cut short is refused then.
Picture head_of(std::string_view bytes, Format format) {
  VipsImage* head = nullptr;
  if (format == Format::jpeg) {
    vips_jpegload_buffer(data_of(bytes), bytes.size(), &head, "access", VIPS_ACCESS_SEQUENTIAL,
                         "fail_on", VIPS_FAIL_ON_ERROR, nullptr);
  } else if (format == Format::png) {
    vips_pngload_buffer(data_of(bytes), bytes.size(), &head, "access", VIPS_ACCESS_SEQUENTIAL,
                        "fail_on", VIPS_FAIL_ON_ERROR, nullptr);
  } else if (format == Format::heif) {
    vips_heifload_buffer(data_of(bytes), bytes.size(), &head, "fail_on", VIPS_FAIL_ON_ERROR,
                         nullptr);
  } else {
    vips_webpload_buffer(data_of(bytes), bytes.size(), &head, "access", VIPS_ACCESS_SEQUENTIAL,
                         "fail_on", VIPS_FAIL_ON_ERROR, nullptr);
  }
  return Picture(head);
}

Result<void> check_size(const VipsImage* head) {
  const int width = vips_image_get_width(head);
  const int height = vips_image_get_height(head);
  const auto pixels = static_cast<std::int64_t>(width) * height;
  if (std::max(width, height) > longest_edge || pixels > most_pixels) {
    return refused("too_large", "This photograph has more pixels than any camera of a telephone.");
  }
  if (std::min(width, height) < shortest_edge) {
    return refused("too_small", "This photograph is too small to show a piece.");
  }
  return {};
}

// No larger than this, in sRGB. Colours that no profile explains are sRGB's already (IEC
// 61966-2-1): vips 8.14 shifts those it exports (libvips 3479).
Picture in_srgb(VipsImage* whole, int edge) {
  const bool has_profile = vips_image_get_typeof(whole, VIPS_META_ICC_NAME) != 0;
  VipsImage* small = nullptr;
  if (has_profile) {
    vips_thumbnail_image(whole, &small, edge, "height", edge, "size", VIPS_SIZE_DOWN,
                         "export_profile", "srgb", nullptr);
    return Picture(small);
  }
  vips_thumbnail_image(whole, &small, edge, "height", edge, "size", VIPS_SIZE_DOWN, nullptr);
  const Picture plain(small);
  VipsImage* coloured = nullptr;
  if (plain) vips_colourspace(plain.get(), &coloured, VIPS_INTERPRETATION_sRGB, nullptr);
  return Picture(coloured);
}

// Upright, without transparency, all in memory: the largest copy, and the others' source.
Picture largest(VipsImage* whole, int edge) {
  const auto lazy = in_srgb(whole, edge);
  VipsImage* opaque = nullptr;
  if (lazy && vips_image_hasalpha(lazy.get())) {
    const std::unique_ptr<VipsArrayDouble, void (*)(VipsArrayDouble*)> paper(
        vips_array_double_newv(1, 255.0),
        [](VipsArrayDouble* array) { vips_area_unref(VIPS_AREA(array)); });
    vips_flatten(lazy.get(), &opaque, "background", paper.get(), nullptr);
  } else if (lazy) {
    vips_copy(lazy.get(), &opaque, nullptr);
  }
  const Picture flat(opaque);
  return Picture(flat ? vips_image_copy_memory(flat.get()) : nullptr);
}

std::string jpeg_of(VipsImage* picture) {
  void* bytes = nullptr;
  std::size_t size = 0;
  const int refusal = vips_jpegsave_buffer(picture, &bytes, &size, "Q", 84, "strip", TRUE,
                                           "optimize_coding", TRUE, nullptr);
  const std::unique_ptr<void, Free> owned(bytes);
  if (refusal != 0) return {};
  return std::string(static_cast<const char*>(bytes), size);
}

std::string copy_of(VipsImage* source, int edge) {
  VipsImage* small = nullptr;
  vips_thumbnail_image(source, &small, edge, "height", edge, "size", VIPS_SIZE_DOWN, nullptr);
  const Picture owned(small);
  return owned ? jpeg_of(owned.get()) : std::string();
}

}  // namespace

bool is_photograph(std::string_view bytes) { return format_of(bytes) != Format::other; }

Result<Photograph> read_photograph(std::string_view bytes, std::span<const int> edges) {
  start();
  if (bytes.size() > most_bytes) return refused("too_large", "A photograph has at most 20 MB.");
  const auto format = format_of(bytes);
  if (format == Format::other) {
    return refused("type", "Choose a photograph: a JPEG, PNG, WebP or HEIC file.");
  }
  const auto head = head_of(bytes, format);
  if (!head) return unreadable();
  if (auto size = check_size(head.get()); !size) return size.error();
  const auto source = largest(head.get(), edges.back());
  if (!source) return unreadable();
  Photograph photograph{
      vips_image_get_width(source.get()), vips_image_get_height(source.get()), {}};
  for (const int edge : edges) {
    auto jpeg = edge == edges.back() ? jpeg_of(source.get()) : copy_of(source.get(), edge);
    if (jpeg.empty()) return unreadable();
    photograph.copies.push_back({edge, std::move(jpeg)});
  }
  return photograph;
}

}  // namespace carnet::image
