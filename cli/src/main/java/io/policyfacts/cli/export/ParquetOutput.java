package io.policyfacts.cli.export;

import io.policyfacts.sink.store.StoredFact;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;

/** A Parquet file, pages compressed by Zstandard. */
final class ParquetOutput implements FactOutput {
  private final ParquetWriter<StoredFact> writer;

  /** Writes a new file. */
  ParquetOutput(Path file) throws IOException {
    writer =
        new ParquetRows.Builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .build();
  }

  @Override
  public void write(StoredFact fact) throws IOException {
    writer.write(fact);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
