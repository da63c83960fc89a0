package dev.hearsay.benchmarks.scale;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Measures the whole JVM from its making, after a collection, until it is read. */
final class Gauge implements AutoCloseable {

  private static final int COLLECTIONS = 3;

  private final List<MemoryPoolMXBean> pools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();
  private final Set<String> poolNames =
      pools.stream().map(MemoryPoolMXBean::getName).collect(Collectors.toSet());
  private final List<NotificationEmitter> collectors =
      ManagementFactory.getGarbageCollectorMXBeans().stream()
          .filter(NotificationEmitter.class::isInstance)
          .map(NotificationEmitter.class::cast)
          .toList();
  private final NotificationListener listener = this::collected;
  private final AtomicLong held = new AtomicLong();
  private final long processorStart;
  private final long start;

  Gauge() {
    System.gc();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    held.set(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    collectors.forEach(collector -> collector.addNotificationListener(listener, null, null));
    processorStart = processorNanos();
    start = System.nanoTime();
  }

  Usage read() {
    double seconds = (System.nanoTime() - start) / 1e9;
    double processorSeconds = (processorNanos() - processorStart) / 1e9;
    long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    return new Usage(
        seconds,
        processorSeconds,
        peak,
        held.get(),
        Proc.residentPeak(ProcessHandle.current().pid()));
  }

  private void collected(Notification notification, Object handback) {
    if (notification.getUserData() instanceof CompositeData data) {
      Map<String, MemoryUsage> after =
          GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc();
      long used =
          after.entrySet().stream()
              .filter(pool -> poolNames.contains(pool.getKey()))
              .mapToLong(pool -> pool.getValue().getUsed())
              .sum();
      held.accumulateAndGet(used, Math::max);
    }
  }

  /** Bytes in the heap that are still held after collections. */
  static long heapHeld() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  @Override
  public void close() {
    for (NotificationEmitter collector : collectors) {
      try {
        collector.removeNotificationListener(listener);
      } catch (ListenerNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
