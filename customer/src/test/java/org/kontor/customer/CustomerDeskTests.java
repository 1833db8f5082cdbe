package org.kontor.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.customer.ShopperFact.Kind;
import org.kontor.customer.application.AddNote;
import org.kontor.customer.application.CorrectProfile;
import org.kontor.customer.application.CorrectProfile.Command;
import org.kontor.customer.application.CorrectProfile.Problem;
import org.kontor.customer.application.CorrectProfile.Result;
import org.kontor.customer.application.CustomerQueries;
import org.kontor.customer.application.CustomerQueries.Filter;
import org.kontor.customer.application.CustomerQueries.Row;
import org.kontor.customer.application.PreviewMessage;
import org.kontor.customer.application.RecordConsent;
import org.kontor.customer.application.TimelineQueries;
import org.kontor.customer.application.TimelineQueries.Entry;
import org.kontor.customer.application.TimelineQueries.Source;
import org.kontor.customer.domain.Consent.Purpose;
import org.kontor.customer.domain.Timeline;
import org.kontor.customer.domain.TimelineEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

/// What agents do at the desk: find, read, put right.
@ApplicationModuleTest
class CustomerDeskTests {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Autowired JdbcClient jdbc;
  @Autowired Timeline timeline;
  @Autowired CustomerQueries customers;
  @Autowired TimelineQueries entries;
  @Autowired CorrectProfile correctProfile;
  @Autowired PreviewMessage previewMessage;
  @Autowired AddNote addNote;
  @Autowired RecordConsent recordConsent;
  @Autowired Finder finder;

  @BeforeEach
  void empty() {
    jdbc.sql("truncate customer.profiles cascade").update();
  }

  @Test
  void findsByWhatPeopleType() {
    tell("ada@example.com", "Ada Əliyeva", "+49 170 1234567", Kind.ORDER_PLACED, "K-1", NOON);
    tell("juergen@posteo.example", "Jürgen Weißmüller", null, Kind.ORDER_PLACED, "K-2", NOON);

    assertThat(names("eliyeva ada")).containsExactly("Ada Əliyeva");
    assertThat(names("WEISSM")).containsExactly("Jürgen Weißmüller");
    assertThat(names("posteo")).containsExactly("Jürgen Weißmüller");
    assertThat(names("0170 1234567")).containsExactly("Ada Əliyeva");
    assertThat(names("100%")).isEmpty();
    assertThat(finder.find("ADA@example.com", 5))
        .singleElement()
        .satisfies(found -> assertThat(found.exact()).isTrue());
  }

  @Test
  void pagesThroughAllOfThemOnceNewestFirst() {
    for (int i = 0; i < 7; i++) {
      tell(
          i + "@example.com",
          "Shopper " + i,
          null,
          Kind.ORDER_PLACED,
          "K-" + i,
          NOON.plusSeconds(i / 2));
    }
    List<String> seen = new ArrayList<>();
    @Nullable String after = null;
    do {
      CustomerQueries.Page page = customers.list(new Filter("", null, null), after, 3);
      page.rows().forEach(row -> seen.add(row.email()));
      after = page.next();
    } while (after != null);

    assertThat(seen).hasSize(7).doesNotHaveDuplicates().startsWith("6@example.com");
  }

  @Test
  void aCorrectionIsInTheHistoryAndTheSecondOfTwoIsStale() {
    CustomerId ada = tell("ada@example.com", "Ada", null, Kind.ORDER_PLACED, "K-1", NOON);

    assertThat(
            correctProfile.correct(new Command(ada, 0, "Ada L.", "0170 1234567", "ru", "katrin")))
        .isEqualTo(new Result.Corrected());
    assertThat(correctProfile.correct(new Command(ada, 0, "Adele", "", "", "nils")))
        .isEqualTo(new Result.Stale());

    assertThat(customers.profile(ada).orElseThrow())
        .satisfies(it -> assertThat(it.name()).isEqualTo("Ada L."))
        .satisfies(it -> assertThat(it.phone()).isEqualTo("0170 1234567"))
        .satisfies(it -> assertThat(it.version()).isEqualTo(1));
    assertThat(ofCustomer(ada))
        .filteredOn(entry -> entry.source() == Source.CORRECTION)
        .extracting(Entry::code, Entry::by)
        .containsExactlyInAnyOrder(
            tuple("NAME", "katrin"), tuple("PHONE", "katrin"), tuple("LANGUAGE", "katrin"));
    assertThat(names("ada l")).containsExactly("Ada L.");
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    CustomerId ada = tell("ada@example.com", "Ada", null, Kind.ORDER_PLACED, "K-1", NOON);
    assertThat(correctProfile.correct(new Command(ada, 0, " ", "ring me", "tlh", "katrin")))
        .isEqualTo(
            new Result.Invalid(
                List.of(Problem.NAME_MISSING, Problem.PHONE_UNREADABLE, Problem.LANGUAGE_UNKNOWN)));
    assertThatThrownBy(
            () -> correctProfile.correct(new Command(CustomerId.next(), 0, "A", "", "", "katrin")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void messagesThatWaitUseTheLanguageThatWasSettled() {
    CustomerId ada = tell("ada@example.com", "Ada", null, Kind.SHIPPED, "K-1", NOON);
    UUID event = ofCustomer(ada).getFirst().id();
    assertThat(subject(event)).isEqualTo("Your order K-1 is on its way");

    correctProfile.correct(new Command(ada, 0, "Ada", "", "de", "katrin"));
    assertThat(subject(event)).isEqualTo("Ihre Bestellung K-1 ist unterwegs");
  }

  @Test
  void oneLineHoldsFactsMessagesNotesAndConsent() {
    CustomerId ada = tell("ada@example.com", "Ada", null, Kind.ORDER_PLACED, "K-1", NOON);
    tell("ada@example.com", "Ada", null, Kind.RETURN_AUTHORIZED, "R-1", NOON.plusSeconds(60));
    UUID note = UUID.randomUUID();
    addNote.add(new AddNote.Command(note, ada, "Prefers calls", "katrin"));
    addNote.add(new AddNote.Command(note, ada, "Prefers calls", "katrin"));
    recordConsent.record(
        new RecordConsent.Command(ada, Purpose.NEWSLETTER, true, "checkout", "v1", "checkout"));

    assertThat(ofCustomer(ada))
        .extracting(Entry::source)
        .containsExactlyInAnyOrder(
            Source.FACT, Source.MESSAGE, Source.FACT, Source.MESSAGE, Source.NOTE, Source.CONSENT);
    assertThat(entries.ofReference("K-1"))
        .as("with what happened to the returns of the order")
        .extracting(Entry::reference)
        .containsExactlyInAnyOrder("K-1", "K-1", "R-1", "R-1");
    assertThat(pagedByTwo(ada)).isEqualTo(ofCustomer(ada));
  }

  private List<Entry> pagedByTwo(CustomerId customer) {
    List<Entry> all = new ArrayList<>();
    List<Entry> page = entries.ofCustomer(customer, null, 2);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = entries.ofCustomer(customer, page.getLast().cursor(), 2);
    }
    return all;
  }

  private List<Entry> ofCustomer(CustomerId customer) {
    return entries.ofCustomer(customer, null, 50);
  }

  private String subject(UUID event) {
    return previewMessage.preview(event).orElseThrow().letter().subject();
  }

  private List<String> names(String q) {
    return customers.find(q, 10).stream().map(Row::name).toList();
  }

  private CustomerId tell(
      String email, String name, @Nullable String phone, Kind kind, String reference, Instant at) {
    Map<String, String> details = reference.startsWith("R-") ? Map.of("order", "K-1") : Map.of();
    timeline.append(
        new TimelineEntry(
            TimeOrderedUuid.next(),
            at,
            new Shopper(email, name, phone, "en"),
            kind,
            reference,
            details,
            null),
        // Not due: the job must not take them
        NOON.plusSeconds(1_000_000_000));
    return customers.card(email).orElseThrow().id();
  }
}
