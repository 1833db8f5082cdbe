package org.kontor.app.adapter.out.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// One application per data directory. The operating system lets go of the lock when the process
/// dies, however it dies; a file that merely exists would lock out the next start after a crash.
final class DirectoryLock implements AutoCloseable {

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  static DirectoryLock on(Path directory) {
    try {
      Files.createDirectories(directory);
      // Beside the directory: PostgreSQL wants it empty when it creates its files
      var file = directory.resolveSibling(directory.getFileName() + ".lock");
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!lock(channel)) {
        channel.close();
        throw new DatabaseUnavailable(
            "Another Kontor is running with the data in %s.".formatted(directory),
            "Stop it first, or give this one a directory and a port of its own: KONTOR_POSTGRES_DIRECTORY and KONTOR_POSTGRES_PORT.",
            null);
      }
      return new DirectoryLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
