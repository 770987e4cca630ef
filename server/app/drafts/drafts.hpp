// SPDX-License-Identifier: Apache-2.0
// Drafts: a suggested message whose every claim cites its record. A person always sends.
#pragma once

#include "app/drafts/check.hpp"
#include "app/drafts/grammar.hpp"
#include "app/house/session.hpp"
#include "app/pieces/pieces.hpp"

namespace carnet::drafts {

enum class Engine { grammar, model };
BOOST_DESCRIBE_ENUM(Engine, grammar, model)

struct DraftPiece {
  PieceId id;
  std::string title;
  std::optional<pieces::Picture> picture;
};
BOOST_DESCRIBE_STRUCT(DraftPiece, (), (id, title, picture))

struct WhyFact {
  std::string text;
  Source source;
};
BOOST_DESCRIBE_STRUCT(WhyFact, (), (text, source))

/// Why now, with the facts the draft was made of.
struct Why {
  Signal signal = Signal::occasion;
  std::string text;
  std::vector<WhyFact> facts;
};
BOOST_DESCRIBE_STRUCT(Why, (), (signal, text, facts))

struct Draft {
  std::string body;
  std::vector<Claim> claims;
  std::vector<DraftPiece> pieces;
  Engine engine = Engine::grammar;
  std::optional<Why> why;
};
BOOST_DESCRIBE_STRUCT(Draft, (), (body, claims, pieces, engine, why))

struct NewDraft {
  std::optional<PromptId> prompt_id;
  std::optional<Tone> tone;
  std::optional<Line<35>> language;  // of the message; the client's own when absent
};
BOOST_DESCRIBE_STRUCT(NewDraft, (), (prompt_id, tone, language))

/// The facts a letter may use, in the letter's words.
Facts facts_of(const today::LetterMaterial& material);

/// Writes the letter and strikes what no record holds.
Written draft_of(const today::LetterMaterial& material, Tone tone);

void add_routes(Routes& routes);

}  // namespace carnet::drafts
