package org.kontor.catalog.imports;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one kind of file means. The job reads the file, puts rows of one key together, and hands
/// groups over in batches; each batch is one transaction. A job that was killed goes on after its
/// last batch. A file may be brought twice: a group that is applied already must answer
/// [Outcome#UNCHANGED].
public interface Importer {
  /// The noun of the endpoint and the page, in lower case: `products`, `locations`, `stock`,
  /// `orders`.
  String kind();

  /// What an API key has to be made for to bring such files and to hear of them: `stock`, `orders`.
  String scope();

  /// Which columns a file must and may have.
  Columns columns();

  /// Where the words of its rules stand: `<words>.<code>` in each language. What isn't there is
  /// looked for among the words of all files, `catalog.refusal.<code>`.
  default String words() {
    return "catalog.refusal";
  }

  /// Rows with the same key belong together: a product's handle, an order's number. They must be
  /// neighbours in the file.
  String key(Row row);

  /// Says what [#apply] would do, and does nothing. The answer has one result per group, in order.
  List<Result> check(List<Group> groups, ImportOptions options);

  /// Does it. A group is applied whole or refused whole.
  List<Result> apply(List<Group> groups, ImportOptions options);

  /// True if applying the group locks what others want at that moment, such as goods that shoppers
  /// buy. It is the last of its batch then: they wait for one group at most, and never it for them
  /// and they for it.
  default boolean endsBatch(Group group) {
    return false;
  }

  /// Whether [#undo] can take anything back: else what was applied stays, and people are told so
  /// before it runs.
  default boolean undoable() {
    return false;
  }

  /// Takes one applied group back, from what [#apply] said of it. Refuses what someone has changed
  /// since.
  ///
  /// @param before what [Result#before] held; null if the group was created
  /// @param after what [Result#after] held
  /// @return null if it was undone, else the reason why not
  default @Nullable String undo(
      String key, @Nullable String before, @Nullable String after, ImportOptions options) {
    return "An import of " + kind() + " can't be undone";
  }

  /// @param required a file without one of these is refused whole; each entry may name alternatives
  ///   split by `|`
  /// @param known what else is understood; names are compared without case, blanks and underscores
  ///   count the same
  record Columns(List<String> required, List<String> known) {}

  /// Neighbouring rows of one key.
  record Group(String key, List<Row> rows) {
    public Row first() {
      return rows.getFirst();
    }
  }

  enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED,
    REFUSED
  }

  /// What became of a group.
  ///
  /// @param refusals why, if it was refused; empty otherwise
  /// @param before, after what undo needs, as JSON of the importer's own; null if there is nothing
  ///   to take back
  /// @param preview a few fields with their values before and after, for people to look at
  record Result(
      String key,
      Outcome outcome,
      List<Refusal> refusals,
      @Nullable String before,
      @Nullable String after,
      List<Change> preview) {

    public static Result refused(String key, List<Refusal> refusals) {
      return new Result(key, Outcome.REFUSED, refusals, null, null, List.of());
    }

    public static Result unchanged(String key) {
      return new Result(key, Outcome.UNCHANGED, List.of(), null, null, List.of());
    }
  }

  /// @param line of the file, the header being 1; quoted line breaks count as in an editor
  /// @param column as the file spells it; empty if the reason is about the whole row
  /// @param reason in English, as the API and the file of refused rows have it
  /// @param rule by which people read the reason in their language; null if it has only its English
  ///   words, as all have that were stored before rules had names
  record Refusal(
      int line, String column, @Nullable String value, String reason, @Nullable Rule rule) {
    public Refusal(int line, String column, @Nullable String value, String reason) {
      this(line, column, value, reason, null);
    }

    public Refusal by(String code, Object... values) {
      List<String> texts = Arrays.stream(values).map(String::valueOf).toList();
      return new Refusal(line, column, value, reason, new Rule(code, texts));
    }
  }

  /// @param code what the words of every language are found by, see [Importer#words()]
  /// @param values that stand in the words
  record Rule(String code, List<String> values) {}

  record Change(String field, @Nullable String before, @Nullable String after) {}
}
