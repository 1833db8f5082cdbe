package org.kontor.customer.adapter.out.jdbc;

import static java.time.ZoneOffset.UTC;

import org.kontor.customer.CustomerId;
import org.kontor.customer.NotFound;
import org.kontor.customer.domain.Consent;
import org.kontor.customer.domain.CustomerFile;
import org.kontor.customer.domain.Note;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCustomerFile implements CustomerFile {
  private final JdbcClient jdbc;

  JdbcCustomerFile(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Note note) {
    mustExist(note.customer());
    jdbc.sql(
            """
            insert into customer.notes (id, profile_id, text, written_by, written_at)
            values (:id, :customer, :text, :by, :at)
            on conflict (id) do nothing
            """)
        .param("id", note.id())
        .param("customer", note.customer().value())
        .param("text", note.text())
        .param("by", note.by())
        .param("at", note.at().atOffset(UTC))
        .update();
  }

  @Override
  public void add(Consent consent) {
    mustExist(consent.customer());
    jdbc.sql(
            """
            insert into customer.consents
              (id, profile_id, purpose, given, source, text_version, recorded_by, recorded_at)
            values (:id, :customer, :purpose, :given, :source, :textVersion, :by, :at)
            """)
        .param("id", consent.id())
        .param("customer", consent.customer().value())
        .param("purpose", consent.purpose().name())
        .param("given", consent.given())
        .param("source", consent.source())
        .param("textVersion", consent.textVersion())
        .param("by", consent.by())
        .param("at", consent.at().atOffset(UTC))
        .update();
  }

  private void mustExist(CustomerId customer) {
    boolean missing =
        jdbc.sql("select id from customer.profiles where id = :id for key share")
            .param("id", customer.value())
            .query()
            .listOfRows()
            .isEmpty();
    if (missing) {
      throw new NotFound("Customer", customer);
    }
  }
}
