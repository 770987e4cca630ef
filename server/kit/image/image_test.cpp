// SPDX-License-Identifier: Apache-2.0
// What people and others upload as photographs.
#include "kit/image/image.hpp"

#include <gmock/gmock.h>
#include <vips/vips.h>

#include <array>
#include <fstream>
#include <iterator>

#include "test/source.hpp"

namespace carnet::image {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string fixture(const char* name) {
  std::ifstream file(test::source_path(std::string("fixtures/media/") + name), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string saved(VipsImage* picture, const char* ending) {
  void* bytes = nullptr;
  std::size_t size = 0;
  vips_image_write_to_buffer(picture, ending, &bytes, &size, nullptr);
  std::string text(static_cast<const char*>(bytes), size);
  g_free(bytes);
  return text;
}

std::string plain(int width, int height, const char* ending, int bands = 3) {
  static_cast<void>(read_photograph(""));  // starts vips
  VipsImage* black = nullptr;
  vips_black(&black, width, height, "bands", bands, nullptr);
  auto text = saved(black, ending);
  g_object_unref(black);
  return text;
}

// A photograph that says where it was taken, and that it lies on its side.
std::string from_somewhere() {
  static_cast<void>(read_photograph(""));
  VipsImage* black = nullptr;
  VipsImage* told = nullptr;
  vips_black(&black, 400, 200, "bands", 3, nullptr);
  vips_copy(black, &told, "interpretation", VIPS_INTERPRETATION_sRGB, nullptr);
  vips_image_set_string(told, "exif-ifd0-Make", "A telephone of 5th Avenue");
  vips_image_set_string(told, "exif-ifd3-GPSLatitude", "40/1 46/1 12/1");
  vips_image_set_string(told, "exif-ifd3-GPSLatitudeRef", "N");
  vips_image_set_int(told, VIPS_META_ORIENTATION, 6);
  auto text = saved(told, ".jpg");
  g_object_unref(told);
  g_object_unref(black);
  return text;
}

std::string code_of(std::string_view bytes) {
  const auto read = read_photograph(bytes);
  if (read) return "taken";
  EXPECT_EQ(read.error().kind, FaultKind::invalid);
  return read.error().fields.at("/file").code;
}

TEST(photographs, four_copies_are_made_and_none_is_enlarged) {
  const auto read = read_photograph(fixture("drops.jpg"));
  ASSERT_TRUE(read);
  ASSERT_EQ(read->copies.size(), copy_edges.size());
  for (std::size_t place = 0; place < copy_edges.size(); ++place) {
    EXPECT_EQ(read->copies[place].edge, copy_edges.at(place));
    EXPECT_TRUE(read->copies[place].jpeg.starts_with("\xff\xd8\xff"));
  }
  EXPECT_LE(std::max(read->width, read->height), 960);
  const auto small = read_photograph(plain(120, 100, ".png"));
  ASSERT_TRUE(small);
  EXPECT_EQ(small->width, 120);
}

TEST(photographs, no_copy_tells_where_it_was_taken) {
  const auto bytes = from_somewhere();
  ASSERT_THAT(bytes, HasSubstr("Exif"));
  ASSERT_THAT(bytes, HasSubstr("A telephone of 5th Avenue"));
  const auto read = read_photograph(bytes);
  ASSERT_TRUE(read);
  for (const auto& copy : read->copies) {
    EXPECT_THAT(copy.jpeg, Not(HasSubstr("Exif")));
    EXPECT_THAT(copy.jpeg, Not(HasSubstr("telephone")));
  }
  EXPECT_EQ(read->width, 200) << "turned upright";
  EXPECT_EQ(read->height, 400);
}

TEST(photographs, one_of_a_telephone_that_writes_heic_is_taken) {
  const auto read = read_photograph(plain(300, 200, ".heic"));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->width, 300);
  EXPECT_TRUE(read->copies[0].jpeg.starts_with("\xff\xd8\xff"));
  EXPECT_EQ(code_of(plain(300, 200, ".heic").substr(0, 200)), "unreadable");
}

TEST(photographs, a_page_stays_large_enough_to_be_read) {
  const auto read = read_photograph(plain(3'000, 2'000, ".png", 1), page_edges);
  ASSERT_TRUE(read);
  ASSERT_EQ(read->copies.size(), 2u);
  EXPECT_EQ(read->width, 2'400);
}

TEST(photographs, what_is_no_photograph_is_refused) {
  EXPECT_EQ(code_of(""), "type");
  EXPECT_EQ(code_of("GIF89a"), "type");
  EXPECT_EQ(code_of("<svg xmlns='http://www.w3.org/2000/svg'/>"), "type");
  EXPECT_EQ(code_of("%PDF-1.7"), "type");
  EXPECT_EQ(code_of("\xff\xd8\xff"), "unreadable");
  EXPECT_EQ(code_of("\x89PNG\r\n\x1a\n"), "unreadable");
  EXPECT_EQ(code_of(std::string_view("RIFF\x10\0\0\0WEBPVP8 ", 16)), "unreadable");
  EXPECT_EQ(code_of(std::string(most_bytes + 1, 'x')), "too_large");
}

TEST(photographs, what_was_cut_short_is_refused_wherever_it_was_cut) {
  const auto whole = fixture("drops.jpg");
  for (const auto share : {10u, 50u, 90u}) {
    EXPECT_EQ(code_of(std::string_view(whole).substr(0, whole.size() * share / 100)), "unreadable")
        << share;
  }
  const auto drawing = plain(300, 300, ".png");
  EXPECT_EQ(code_of(std::string_view(drawing).substr(0, drawing.size() / 2)), "unreadable");
}

// A few kilobytes that would fill the memory once unpacked.
TEST(photographs, a_bomb_is_refused_by_its_head) {
  const auto wide = plain(longest_edge + 1, 96, ".png", 1);
  EXPECT_LT(wide.size(), 10'000u);
  EXPECT_EQ(code_of(wide), "too_large");
  EXPECT_EQ(code_of(plain(9'000, 9'000, ".png", 1)), "too_large");
  EXPECT_EQ(code_of(plain(95, 500, ".png")), "too_small");
}

TEST(photographs, every_kind_of_colour_is_taken) {
  EXPECT_EQ(code_of(plain(200, 200, ".png", 1)), "taken");
  EXPECT_EQ(code_of(plain(200, 200, ".png", 4)), "taken");
  EXPECT_EQ(code_of(plain(200, 200, ".webp")), "taken");
}

std::array<double, 3> colour_in(const std::string& jpeg) {
  VipsImage* kept = vips_image_new_from_buffer(jpeg.data(), jpeg.size(), "", nullptr);
  double* pixel = nullptr;
  int bands = 0;
  EXPECT_EQ(vips_getpoint(kept, &pixel, &bands, 40, 40, nullptr), 0);
  const std::array colour{pixel[0], pixel[1], pixel[2]};
  g_free(pixel);
  g_object_unref(kept);
  return colour;
}

std::string taken(VipsImage* picture, const char* ending) {
  const auto read = read_photograph(saved(picture, ending));
  EXPECT_TRUE(read);
  return read ? read->copies.back().jpeg : std::string();
}

// A sapphire's blue and an emerald's green, of a picture that says nothing about its colours.
TEST(photographs, colours_stay_what_they_are) {
  static_cast<void>(read_photograph(""));
  for (const auto& colour : {std::array{4.0, 28.0, 138.0}, std::array{8.0, 96.0, 52.0}}) {
    VipsImage* black = nullptr;
    VipsImage* stone = nullptr;
    const std::array scale{1.0, 1.0, 1.0};
    vips_black(&black, 200, 200, "bands", 3, nullptr);
    vips_linear(black, &stone, scale.data(), colour.data(), 3, "uchar", TRUE, nullptr);
    g_object_unref(black);
    stone->Type = VIPS_INTERPRETATION_sRGB;
    const auto read = read_photograph(saved(stone, ".jpg[Q=100]"));
    g_object_unref(stone);
    ASSERT_TRUE(read);
    for (const auto& copy : read->copies) {
      const auto seen = colour_in(copy.jpeg);
      for (std::size_t band = 0; band < 3; ++band) EXPECT_NEAR(seen.at(band), colour.at(band), 3);
    }
  }
}

// Grey, sixteen bits, with an edge of glass, in a printer's inks.
TEST(photographs, other_kinds_of_colour_keep_theirs) {
  static_cast<void>(read_photograph(""));
  const std::array scale{1.0, 1.0, 1.0};
  const std::array blue{4.0, 28.0, 138.0};
  VipsImage* black = nullptr;
  VipsImage* stone = nullptr;
  vips_black(&black, 200, 200, "bands", 3, nullptr);
  vips_linear(black, &stone, scale.data(), blue.data(), 3, "uchar", TRUE, nullptr);
  stone->Type = VIPS_INTERPRETATION_sRGB;
  const auto expect = [&](VipsImage* other, const char* ending, const std::array<double, 3>& want,
                          double apart) {
    const auto seen = colour_in(taken(other, ending));
    for (std::size_t band = 0; band < 3; ++band) EXPECT_NEAR(seen.at(band), want.at(band), apart);
    g_object_unref(other);
  };
  const auto in = [&](VipsInterpretation kind) {
    VipsImage* other = nullptr;
    vips_colourspace(stone, &other, kind, nullptr);
    return other;
  };
  expect(in(VIPS_INTERPRETATION_RGB16), ".png", blue, 3);
  expect(in(VIPS_INTERPRETATION_CMYK), ".jpg[Q=100,strip]", blue, 40);  // inks reach no such blue
  VipsImage* grey = in(VIPS_INTERPRETATION_B_W);
  double* light = nullptr;
  int bands = 0;
  vips_getpoint(grey, &light, &bands, 40, 40, nullptr);
  const std::array greys{light[0], light[0], light[0]};
  g_free(light);
  expect(grey, ".jpg[Q=100]", greys, 3);
  VipsImage* glass = nullptr;
  vips_addalpha(stone, &glass, nullptr);
  expect(glass, ".png", blue, 3);
  g_object_unref(stone);
  g_object_unref(black);
}

}  // namespace
}  // namespace carnet::image
