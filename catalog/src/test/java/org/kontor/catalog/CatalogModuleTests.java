package org.kontor.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.catalog.Samples.EUR;
import static org.kontor.catalog.Samples.WEB;
import static org.kontor.catalog.Samples.tent;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.application.OpenChannel;
import org.kontor.catalog.application.SaveProduct;
import org.kontor.catalog.domain.Author;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Status;
import org.springframework.beans.factory.annotation.Autowired;

class CatalogModuleTests extends CatalogTest {
  @Autowired OpenChannel openChannel;
  @Autowired SaveProduct saveProduct;
  @Autowired Offers offers;
  @Autowired Variants variants;
  @Autowired Channels channels;

  @BeforeEach
  void channel() {
    openChannel.open(Samples.webShop(), 1);
  }

  @Test
  void offersWhatIsActiveListedAndPriced() {
    Content tent = tent("offered-tent", "OT");
    save(tent);
    assertThat(offers.find(WEB, List.of(new Sku("ot-moss"), new Sku("nobody")))).isEmpty();

    var saved = save(tent("sold-tent", "ST").with(Status.ACTIVE));
    assertThat(saved).isInstanceOf(SaveProduct.Result.Saved.class);
    Offer offer = offers.find(WEB, List.of(new Sku("st-moss"))).get(new Sku("ST-MOSS"));
    assertThat(offer.price()).isEqualTo(Money.ofMinor(24900, EUR));
    assertThat(offer.options()).isEqualTo("Moss");
    assertThat(offer.taxClass()).isEqualTo("standard");
  }

  @Test
  void findsVariantsBySkuAndByAnyLengthOfGtin() {
    save(tent("scanned-tent", "SC"));
    assertThat(variants.find(List.of(new Sku("sc-moss")))).containsKey(new Sku("SC-MOSS"));
    assertThat(variants.scan("4006381333931"))
        .hasValueSatisfying(
            variant -> assertThat(variant.gtin()).isEqualTo(new Gtin("4006381333931")));
    assertThat(variants.scan(" sc-sand ")).isPresent();
    assertThat(variants.scan("nothing")).isEmpty();
  }

  @Test
  void refusesASkuOfAnotherProductWhateverItsCase() {
    save(tent("first-tent", "DUP"));
    assertThat(save(tent("second-tent", "dup")))
        .isInstanceOfSatisfying(
            SaveProduct.Result.Refused.class,
            refused ->
                assertThat(refused.flaws()).extracting(Content.Flaw::code).contains("sku-taken"));
  }

  @Test
  void knowsChannelsFromMemoryAsSoonAsTheyAreOpened() {
    assertThat(channels.find(WEB)).contains(Samples.webShop());
  }

  private SaveProduct.Result save(Content content) {
    return saveProduct.save(new SaveProduct.Command(null, 0, content, Author.console("katrin")));
  }
}
