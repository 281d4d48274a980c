package io.policyfacts.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** Keeps the ledger's stores within one bound of memory, however many partitions are here. */
// Kafka creates it by its class name, so class and constructor have to be public.
public final class LedgerMemory implements RocksDBConfigSetter {
  private static final long BYTES = 64L << 20;
  private static final long WRITE_BYTES = BYTES / 4;
  private static final Cache CACHE;
  private static final WriteBufferManager WRITES;

  static {
    RocksDB.loadLibrary();
    CACHE = new LRUCache(BYTES);
    WRITES = new WriteBufferManager(WRITE_BYTES, CACHE);
  }

  /** Before {@link #setConfig}. */
  public LedgerMemory() {}

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(WRITES);
  }

  /** Leaves the memory to the other stores. */
  @Override
  public void close(String store, Options options) {}
}
