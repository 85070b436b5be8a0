package coop.fourmiliere.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What there is to know about a child process before it runs.
 *
 * @param name short name, for its record and its log file
 * @param tier 0 is started first and stopped last; children of one tier stop together
 * @param port the port it will hold
 * @param command makes its command anew for each start, and heals what a crash left behind
 * @param environment variables beyond the launcher's own
 * @param folder its working directory
 * @param ready whether it, and not a stranger on its port, can do its work
 * @param alive whether it still answers; asked while it is ready
 * @param stop the signal that ends it
 * @param grace how long it may take to end before it is killed
 */
public record Plan(
    String name,
    int tier,
    LocalPort port,
    Supplier<List<String>> command,
    Map<String, String> environment,
    Path folder,
    BooleanSupplier ready,
    BooleanSupplier alive,
    Signal stop,
    Duration grace) {}
