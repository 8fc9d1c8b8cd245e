package org.wholefamily.evidence.measure;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholefamily.evidence.FreshLinks;

class StoredEvidenceTest {

    private static final String CASE = "NS-000001";
    private static final LocalDate ON = LocalDate.parse("2013-07-31");

    private final Families families = mock();
    private final FreshLinks links = mock();
    private final StoredEvidence evidence = new StoredEvidence(families, links);

    @Test
    void rows_about_a_family_are_linked_before_anybody_is_told_what_they_say() {
        evidence.facts(CASE, ON);
        var order = inOrder(links, families);
        order.verify(links).of(CASE);
        order.verify(families).of(any());

        evidence.measures(CASE, ON);
        evidence.facts(CASE, ON, Set.of());
        evidence.measures(CASE, ON, Set.of());
        verify(links, times(4)).of(CASE);
    }

    @Test
    void many_families_are_told_of_as_their_rows_are_linked() {
        evidence.facts(List.of(CASE), ON);

        verify(links, times(0)).of(any());
    }
}
