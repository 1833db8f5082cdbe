package org.kontor.returns.adapter.out.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontor.customer.StaleVersion;
import org.kontor.returns.RmaNumber;
import org.kontor.returns.domain.Return;
import org.kontor.returns.domain.ReturnEvent;
import org.kontor.returns.domain.Returns;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JpaReturns implements Returns {
  private final EntityManager entities;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  JpaReturns(EntityManager entities, JdbcClient jdbc, ApplicationEventPublisher events) {
    this.entities = entities;
    this.jdbc = jdbc;
    this.events = events;
  }

  /// Locks the row: whoever takes the next step at the same time waits, and then sees this one's.
  @Override
  public Optional<Return> find(RmaNumber number) {
    return byNumber(number)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Return> read(RmaNumber number) {
    return byNumber(number).getResultStream().findFirst();
  }

  private TypedQuery<Return> byNumber(RmaNumber number) {
    return entities
        .createQuery("select r from Return r where r.number.value = :number", Return.class)
        .setParameter("number", number.value());
  }

  @Override
  public RmaNumber nextNumber() {
    long next = jdbc.sql("select nextval('returns.rma_number')").query(Long.class).single();
    return new RmaNumber("R-" + next);
  }

  @Override
  public void add(Return made, ReturnEvent event) {
    entities.persist(made);
    record(made, event);
  }

  @Override
  public void save(Return changed, ReturnEvent event) {
    record(changed, event);
  }

  private void record(Return changed, ReturnEvent event) {
    try {
      entities.flush();
    } catch (OptimisticLockException e) {
      throw (StaleVersion) new StaleVersion("Return", changed.number()).initCause(e);
    }
    jdbc.sql(
            """
            insert into returns.history (return_id, position, became, at, by, note)
            select :id, coalesce(max(position), 0) + 1, :became, :at, :by, :note
            from returns.history where return_id = :id
            """)
        .param("id", changed.id().value())
        .param("became", event.became().name())
        .param("at", Timestamp.from(event.at()))
        .param("by", event.by())
        .param("note", event.note())
        .update();
    if (event.published() != null) {
      events.publishEvent(event.published());
    }
  }

  @Override
  public List<RmaNumber> overdue(Instant now, int limit) {
    return jdbc.sql(
            """
            select number from returns.returns
            where state = 'AUTHORIZED' and expires_at <= :now order by expires_at limit :limit
            """)
        .param("now", Timestamp.from(now))
        .param("limit", limit)
        .query((row, _) -> new RmaNumber(row.getString("number")))
        .list();
  }
}
