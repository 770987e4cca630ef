// SPDX-License-Identifier: Apache-2.0
// One identifier type for each noun of the house, so that none can be taken for another.
#pragma once

#include "kit/shape/id.hpp"

namespace carnet {

using ClientId = Id<struct ClientNoun>;
using ConsentId = Id<struct ConsentNoun>;
using ContactId = Id<struct ContactNoun>;
using ImportId = Id<struct ImportNoun>;
using MessageId = Id<struct MessageNoun>;
using NoteId = Id<struct NoteNoun>;
using OccasionId = Id<struct OccasionNoun>;
using OutboxId = Id<struct OutboxNoun>;
using PieceId = Id<struct PieceNoun>;
using PromiseId = Id<struct PromiseNoun>;
using PromptId = Id<struct PromptNoun>;
using SaleId = Id<struct SaleNoun>;
using SaleLineId = Id<struct SaleLineNoun>;
using StaffId = Id<struct StaffNoun>;
using StoreId = Id<struct StoreNoun>;
using TemplateId = Id<struct TemplateNoun>;
using TouchId = Id<struct TouchNoun>;
using VisitId = Id<struct VisitNoun>;
using WalkInId = Id<struct WalkInNoun>;
using WordingId = Id<struct WordingNoun>;

}  // namespace carnet
