package org.kontor.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.kontor.catalog.application.SaveProduct;
import org.kontor.catalog.application.SaveProduct.Result;
import org.kontor.catalog.domain.Author;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Merge;
import org.kontor.catalog.domain.SampleContent;
import org.kontor.testing.AtOnce;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Merchandisers who save at the same moment.
class SaveProductRaceTests extends CatalogTest {
  @Autowired JdbcClient jdbc;
  @Autowired SaveProduct saveProduct;

  @BeforeEach
  void empty() {
    jdbc.sql("truncate catalog.products cascade").update();
  }

  @RepeatedTest(10)
  void ofTwoWhoChangeTheSameFactOneIsShownWhatTheOtherDid() throws Exception {
    ProductId id = made();
    List<Result> results =
        AtOnce.doing(
            () -> save(id, SampleContent.tent().title("Katrin's"), "katrin"),
            () -> save(id, SampleContent.tent().title("Jonas's"), "jonas"));
    assertThat(results).hasAtLeastOneElementOfType(Result.Saved.class);
    assertThat(results)
        .filteredOn(Result.Conflict.class::isInstance)
        .singleElement()
        .satisfies(result -> {
          Result.Conflict conflict = (Result.Conflict) result;
          assertThat(conflict.version()).isEqualTo(2);
          assertThat(conflict.conflicts())
              .extracting(Merge.Conflict::field, Merge.Conflict::theirs)
              .containsExactly(
                  tuple("title", conflict.theirName().equals("katrin") ? "Katrin's" : "Jonas's"));
        });
  }

  @RepeatedTest(10)
  void twoWhoChangeDifferentFactsAreBothKept() throws Exception {
    ProductId id = made();
    List<Result> results =
        AtOnce.doing(
            () -> save(id, SampleContent.tent().title("Katrin's"), "katrin"),
            () -> save(id, SampleContent.tent().brand("Jonas's"), "jonas"));
    assertThat(results)
        .containsExactlyInAnyOrder(
            new Result.Saved(id, "lichtung-2", 2, false),
            new Result.Saved(id, "lichtung-2", 3, true));
  }

  @RepeatedTest(5)
  void ofTwoWhoMakeTheSameProductOneIsToldThatItIsTaken() throws Exception {
    List<Result> results = AtOnce.doing(this::make, this::make);
    assertThat(results).hasAtLeastOneElementOfType(Result.Saved.class);
    assertThat(results)
        .filteredOn(Result.Refused.class::isInstance)
        .singleElement()
        .satisfies(result ->
            assertThat(((Result.Refused) result).flaws())
                .extracting(Content.Flaw::code)
                .containsAnyOf("handle-taken", "sku-taken"));
  }

  private ProductId made() {
    return ((Result.Saved) make()).product();
  }

  private Result make() {
    return saveProduct.save(
        new SaveProduct.Command(null, 0, SampleContent.tent().build(), Author.console("olga")));
  }

  private Result save(ProductId id, SampleContent content, String by) {
    return saveProduct.save(new SaveProduct.Command(id, 1, content.build(), Author.console(by)));
  }
}
