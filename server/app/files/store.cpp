// SPDX-License-Identifier: Apache-2.0
// Every query of files.
#include "app/files/store.hpp"

#include "app/house/removed_rows.hpp"
#include "kit/sql/dialect.hpp"

namespace carnet::files::store {

namespace {

constexpr auto listed =
    "select f.client_id, f.id, f.name, f.kind, f.bytes, f.is_private, f.staff_id,"
    " s.given_name as staff_name, f.at, f.subject, f.subject_id"
    " from files f left join staff s on s.id = f.staff_id"
    " where f.removed_at is null and (not f.is_private or f.staff_id = $2)";
constexpr auto of_client = " and f.client_id = $1";

}  // namespace

std::vector<ListedFile> list(sql::Tx& tx, const Scope& scope, ClientId client_id,
                             const Before& before, int limit) {
  return tx.all<ListedFile>(std::string(listed) + of_client +
                                " and (f.at < $3 or (f.at = $3 and cast(f.id as text) < $4))"
                                " order by f.at desc, f.id desc limit $5",
                            client_id, scope.staff_id, before.at, before.id, limit + 1);
}

std::optional<ListedFile> find_listed(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                      FileId id) {
  return tx.first<ListedFile>(std::string(listed) + of_client + " and f.id = $3", client_id,
                              scope.staff_id, id);
}

std::vector<ListedFile> of_subjects(sql::Tx& tx, const Scope& scope, FileSubject subject,
                                    std::span<const ClientId> pages) {
  return tx.all<ListedFile>(std::string(listed) + " and " +
                                sql::in_ids(tx.engine(), "f.client_id", "$1") +
                                " and f.subject = $3 order by f.at, f.id",
                            sql::id_list(tx.engine(), pages), scope.staff_id, subject);
}

std::vector<ListedFile> of_messages(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                    std::span<const MessageId> messages) {
  return tx.all<ListedFile>(std::string(listed) + of_client + " and f.subject = 'messages' and " +
                                sql::in_ids(tx.engine(), "f.subject_id", "$3") +
                                " order by f.at, f.id",
                            client_id, scope.staff_id, sql::id_list(tx.engine(), messages));
}

std::vector<FileRecord> of_subject(sql::Tx& tx, const Scope&, ClientId client_id,
                                   FileSubject subject, Uuid subject_id) {
  return tx.all<FileRecord>("select " + sql::columns<FileRecord>() +
                                " from files where client_id = $1 and subject = $2"
                                " and subject_id = $3 and removed_at is null",
                            client_id, subject, subject_id);
}

std::vector<FileRecord> gone_with(sql::Tx& tx, const Scope&, ClientId client_id,
                                  const GoneWith& gone) {
  return tx.all<FileRecord>("select " + sql::columns<FileRecord>() +
                                " from files where client_id = $1 and subject = $2"
                                " and subject_id = $3 and removed_at = $4",
                            client_id, gone.subject, gone.subject_id, gone.at);
}

bool hold_subject(sql::Tx& tx, const Scope&, ClientId client_id, FileSubject subject,
                  Uuid subject_id) {
  const std::string table(shape::enum_name(subject));
  auto text = "select 1 from " + table + " where client_id = $1 and id = $2";
  if (may_be_removed(table)) text += " and removed_at is null";
  text += sql::for_key_share(tx.engine());
  return tx.first<int>(text, client_id, subject_id).has_value();
}

std::int64_t count(sql::Tx& tx, const Scope&, ClientId client_id, Origin origin) {
  std::string text = "select count(*) from files where client_id = $1 and removed_at is null and ";
  text += origin == Origin::client ? "subject = 'messages'"
                                   : "(subject is null or subject <> 'messages')";
  return tx.one<std::int64_t>(text, client_id);
}

std::optional<FileRecord> find(sql::Tx& tx, const Scope& scope, ClientId client_id, FileId id) {
  return tx.first<FileRecord>("select " + sql::columns<FileRecord>() +
                                  " from files where client_id = $1 and id = $2"
                                  " and (not is_private or staff_id = $3)",
                              client_id, id, scope.staff_id);
}

bool insert(sql::Tx& tx, const Scope&, const FileRecord& file) {
  return tx.insert_new("files", file);
}

void set_removed(sql::Tx& tx, const Scope&, ClientId client_id, FileId id,
                 const std::optional<Instant>& at) {
  tx.run("update files set removed_at = $3 where client_id = $1 and id = $2", client_id, id, at);
}

std::vector<FileRecord> removed_before(sql::Tx& tx, const Scope&, Instant moment) {
  return tx.all<FileRecord>("select " + sql::columns<FileRecord>() +
                                " from files where removed_at is not null and removed_at < $1"
                                " order by removed_at limit 100",
                            moment);
}

void erase(sql::Tx& tx, const Scope&, ClientId client_id, FileId id) {
  tx.run("delete from files where client_id = $1 and id = $2", client_id, id);
}

}  // namespace carnet::files::store
