package org.kontor.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.junit.jupiter.api.Test;
import org.kontor.inventory.LocationId;
import org.kontor.outside.AssembledKontor;
import org.springframework.beans.factory.annotation.Autowired;

/// What Hibernate stores as jsonb has the same form as events and the API, although another JSON
/// library is in the house.
@AssembledKontor
class StoredJsonTests {
  @Autowired private EntityManagerFactory factory;

  record Seen(LocationId where, Instant at) {}

  @Test
  void storesIdsAsTextAndTimesAsIso() {
    var mapper =
        (Jackson3JsonFormatMapper)
            factory
                .unwrap(SessionFactoryImplementor.class)
                .getSessionFactoryOptions()
                .getJsonFormatMapper();

    assertThat(mapper.toString(new Seen(new LocationId("store-berlin"), Instant.EPOCH), Seen.class))
        .isEqualTo("{\"where\":\"store-berlin\",\"at\":\"1970-01-01T00:00:00Z\"}");
  }
}
