package org.kontor.catalog.application.importing;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.util.List;
import org.kontor.catalog.application.importing.ImportBatch.Lease;
import org.kontor.catalog.application.importing.ImportBatch.LeaseLost;
import org.kontor.catalog.domain.importing.GroupReader;
import org.kontor.catalog.domain.importing.Header;
import org.kontor.catalog.domain.importing.ImportJobs;
import org.kontor.catalog.imports.Importer;
import org.springframework.stereotype.Service;

/// Goes a batch further. If the importer stumbles over the batch, each group gets a transaction of
/// its own, so that one that can't be saved is refused alone.
@Service
class ImportSteps {
  private static final System.Logger LOG = System.getLogger(ImportSteps.class.getName());
  private static final int TAKEN_BACK_AT_ONCE = 100;

  private final ImportJobs jobs;
  private final ImportBatch batch;

  ImportSteps(ImportJobs jobs, ImportBatch batch) {
    this.jobs = jobs;
    this.batch = batch;
  }

  void advance(
      Lease lease,
      int position,
      List<GroupReader.Read> groups,
      Header header,
      ImportBatch.Work work) {
    try {
      batch.work(lease, position, groups, header, work);
    } catch (LeaseLost e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(
          INFO,
          "A batch of import {0} failed as a whole, its groups are tried alone: {1}",
          lease.job().number(),
          e);
      for (int i = 0; i < groups.size(); i++) {
        alone(lease, position + i, groups.get(i), header, work);
      }
    }
  }

  private void alone(
      Lease lease, int position, GroupReader.Read group, Header header, ImportBatch.Work work) {
    try {
      batch.work(lease, position, List.of(group), header, work);
    } catch (LeaseLost e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(WARNING, "Import {0}, line {1}: {2}", lease.job().number(), group.line(), e);
      Importer.Refusal refusal =
          new Importer.Refusal(group.line(), "", null, "It could not be saved: " + reason(e));
      batch.refuse(lease, position, group, isOurs(e) ? refusal : refusal.by("not-saved"));
    }
  }

  private static String reason(RuntimeException e) {
    String message = e.getMessage();
    return isOurs(e) && message != null
        ? message
        : "something else stands in its way. Bring it again";
  }

  private static boolean isOurs(RuntimeException e) {
    return e instanceof IllegalArgumentException
        || e.getClass().getName().startsWith("org.kontor.");
  }

  /// @return false if nothing is left to take back
  boolean takeBack(Lease lease, Importer importer) {
    List<ImportJobs.Applied> applied = jobs.applied(lease.job().id(), TAKEN_BACK_AT_ONCE);
    if (applied.isEmpty()) {
      return false;
    }
    try {
      batch.takeBack(lease, importer, applied);
    } catch (LeaseLost e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(
          INFO,
          "A batch of undoing import {0} failed, its groups are tried alone: {1}",
          lease.job().number(),
          e);
      applied.forEach(one -> takeBackAlone(lease, importer, one));
    }
    return true;
  }

  private void takeBackAlone(Lease lease, Importer importer, ImportJobs.Applied one) {
    try {
      batch.takeBack(lease, importer, List.of(one));
    } catch (LeaseLost e) {
      throw e;
    } catch (RuntimeException e) {
      batch.leave(lease, one, "It could not be taken back: " + reason(e));
    }
  }
}
