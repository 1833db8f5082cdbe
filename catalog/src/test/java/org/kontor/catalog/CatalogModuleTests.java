package org.kontor.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.catalog.Samples.EUR;
import static org.kontor.catalog.Samples.WEB;
import static org.kontor.catalog.Samples.tent;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.application.OpenChannel;
import org.kontor.catalog.application.SaveProduct;
import org.kontor.catalog.application.UpkeepQueries;
import org.kontor.catalog.application.UpkeepQueries.Lacking;
import org.kontor.catalog.domain.Author;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Gap;
import org.kontor.catalog.domain.Status;
import org.springframework.beans.factory.annotation.Autowired;

class CatalogModuleTests extends CatalogTest {
  @Autowired OpenChannel openChannel;
  @Autowired SaveProduct saveProduct;
  @Autowired Offers offers;
  @Autowired UpkeepQueries upkeep;
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
  void knowsChannelsFromMemoryAsSoonAsTheyAreOpened() {
    assertThat(channels.find(WEB)).contains(Samples.webShop());
  }

  @Test
  void namesWhatShoppersMissOnlyWhileItIsSold() {
    save(bare(tent("bare-draft", "BD")));
    save(bare(tent("bare-tent", "BT").with(Status.ACTIVE)));
    save(tent("full-tent", "FT").with(Status.ACTIVE));
    assertThat(upkeep.incomplete(1_000))
        .filteredOn(one -> List.of("bare-draft", "bare-tent", "full-tent").contains(one.handle()))
        .singleElement()
        .isEqualTo(new Lacking("bare-tent", "Lichtung 2 tent", Set.of(Gap.PICTURE, Gap.CATEGORY)));
  }

  private static Content bare(Content tent) {
    return new Content(
        tent.handle(),
        tent.status(),
        tent.title(),
        tent.descriptionHtml(),
        tent.brand(),
        tent.type(),
        "",
        tent.tags(),
        tent.options(),
        tent.variants(),
        List.of(),
        tent.seo(),
        tent.attributes(),
        tent.translations(),
        tent.hiddenOn());
  }

  @Test
  void theLastChangeStandsFirst() {
    save(tent("older-tent", "OL"));
    save(tent("newest-tent", "NW"));
    assertThat(upkeep.latest(5).getFirst())
        .satisfies(one -> assertThat(one.handle()).isEqualTo("newest-tent"))
        .satisfies(one -> assertThat(one.by()).isEqualTo("katrin"))
        .satisfies(one -> assertThat(one.fields()).isEmpty());
  }

  private SaveProduct.Result save(Content content) {
    return saveProduct.save(new SaveProduct.Command(null, 0, content, Author.console("katrin")));
  }
}
