package org.wholefamily.evidence.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.Locale;
import org.wholefamily.evidence.Extract;

/** What a row says besides whose it is, as far as something is measured by it. */
sealed interface Content {

    ObjectMapper JSON = JsonMapper.builder().build();

    record Absence(String term, int sessions, int authorised, int unauthorised) implements Content {}

    record Exclusion(LocalDate on, boolean permanent) implements Content {}

    /** @param action whether it is a contract, an injunction or an order */
    record Incident(LocalDate on, boolean action) implements Content {}

    /** @param provenOn null where it is not proven */
    record Offence(LocalDate on, LocalDate provenOn) implements Content {}

    /** @param antisocial whether it is an action for antisocial behaviour, which a letter of warning is not */
    record HousingAction(LocalDate on, boolean antisocial) implements Content {}

    /**
     * Work or benefit.
     *
     * @param what which one, in small letters
     * @param to null while it goes on
     */
    record Spell(String what, LocalDate from, LocalDate to) implements Content {

        boolean open(LocalDate on) {
            return !from.isAfter(on) && (to == null || to.isAfter(on));
        }

        boolean same(Spell other) {
            return what.equals(other.what) && from.equals(other.from);
        }
    }

    /** @param json by the fields of the extract */
    static Content of(Extract extract, String json) {
        JsonNode says = read(json);
        return switch (extract) {
            case SCHOOL_ABSENCE ->
                new Absence(
                        text(says, "term"),
                        says.path("sessions").asInt(),
                        says.path("authorised").asInt(),
                        says.path("unauthorised").asInt());
            case SCHOOL_EXCLUSIONS ->
                new Exclusion(day(says, "excludedOn"), text(says, "kind").equals("permanent"));
            case POLICE_ANTISOCIAL_BEHAVIOUR ->
                new Incident(day(says, "incidentOn"), !text(says, "kind").equals("incident"));
            case YOUTH_OFFENCES -> new Offence(day(says, "offenceOn"), day(says, "provenOn"));
            case HOUSING_ACTIONS ->
                new HousingAction(
                        day(says, "actionOn"),
                        letters(says, "ground").equals("antisocialbehaviour")
                                && !letters(says, "action").equals("warningletter"));
            case BENEFITS -> spell(says, "benefit");
            case EMPLOYMENT -> spell(says, "employer");
        };
    }

    private static Spell spell(JsonNode says, String what) {
        return new Spell(text(says, what).toLowerCase(Locale.ROOT), day(says, "startedOn"), day(says, "endedOn"));
    }

    private static LocalDate day(JsonNode says, String field) {
        return says.hasNonNull(field) ? LocalDate.parse(says.get(field).asText()) : null;
    }

    private static String text(JsonNode says, String field) {
        return says.path(field).asText();
    }

    /** A landlord's own words, however they are spelt. */
    private static String letters(JsonNode says, String field) {
        return text(says, field).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a row says was written as JSON", e);
        }
    }
}
