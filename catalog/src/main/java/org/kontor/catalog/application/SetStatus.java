package org.kontor.catalog.application;

import java.util.List;
import org.kontor.catalog.ProductId;
import org.kontor.catalog.domain.Author;
import org.kontor.catalog.domain.Status;

/// Gives many products one status. Each change is in its product's history and can be taken back
/// there.
public interface SetStatus {
  /// @return how many were changed; the others had the status already, or aren't there any more
  int set(Command command);

  record Command(List<ProductId> products, Status status, Author by) {}
}
