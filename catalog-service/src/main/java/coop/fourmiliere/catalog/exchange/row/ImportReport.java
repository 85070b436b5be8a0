package coop.fourmiliere.catalog.exchange.row;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param created records that were new
 * @param updated records that were other than before
 * @param unchanged records that were as before
 * @param refused the rows that were not taken in, in the order of files and rows
 * @param ignored files of an export that say nothing of the catalogue; missing when there are none
 */
public record ImportReport(
    int created,
    int updated,
    int unchanged,
    List<RefusedRow> refused,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> ignored) {}
