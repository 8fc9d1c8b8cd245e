package org.wholefamily.family;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.wholefamily.family.SharedFields.Field;
import org.wholefamily.process.Casework;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.process.DutySteps;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.TaskAgency;

/** The one place that answers "may this person see this?" of a family and of each of its members, for every screen and call. */
@Component
public class Access {

    /** Why a form does not say who the family is; the same words for each reason. */
    public static final String NOT_SHOWN =
            "You do not see who this is about: there is no basis for sharing yet, or the record is kept for named people.";

    private static final MessageTable MESSAGES = MessageTable.load();
    private static final SharedFields FIELDS = SharedFields.load();

    private final KnownFacts facts;
    private final Restrictions restrictions;
    private final CurrentUser current;

    @Autowired
    public Access(Cases cases, People people, Sharings sharings, Restrictions restrictions, CurrentUser current) {
        this.facts = new KnownFacts.Stored(cases, people, sharings, restrictions);
        this.restrictions = restrictions;
        this.current = current;
    }

    private Access(Access same, KnownFacts facts) {
        this.facts = facts;
        this.restrictions = same.restrictions;
        this.current = same.current;
    }

    /** The same answers about these cases, read for all of them at once; about others it says that they are not there. */
    public Access atOnce(Collection<String> references) {
        return new Access(this, facts.atOnce(references));
    }

    /** The same answers for all questions of one form. */
    private Access of(FormRequest request) {
        return request.once(Access.class, () -> new Access(this, new KnownFacts.Once(facts)));
    }

    /**
     * The case of a reference, when the person may know that it is there: asked before anything else is judged, so that
     * whoever may not know gets the answer of a case that is not there. The same is asked about every reference: the time
     * that an answer takes would tell of a hidden case otherwise.
     */
    public Optional<CaseFile> known(User user, String reference) {
        Optional<String> plain = References.plain(reference);
        boolean hidden = plain.map(facts::restriction)
                .filter(restriction -> restriction.hides(user.id()))
                .isPresent();
        return plain.flatMap(facts::file)
                .filter(file -> !hidden && user.councils().contains(file.council()));
    }

    /** Whether a person may know that a case is there: one of their council's, and not kept from them. */
    public boolean mayKnow(User user, CaseFile file) {
        return user.councils().contains(file.council()) && !closedTo(user, file);
    }

    /** Whether a person may see who the family of a case is. */
    public boolean maySee(User user, CaseFile file) {
        return mayKnow(user, file) && (actsForCouncil(user, file) || agencyMaySee(user, file));
    }

    /** The case of a reference, when the person may see who its family is. */
    public Optional<CaseFile> seen(User user, String reference) {
        return known(user, reference).filter(file -> maySee(user, file));
    }

    /** Whether who is asking may see who the family of a case is; the product itself may. */
    public boolean maySee(String reference) {
        return current.get().map(user -> seen(user, reference).isPresent()).orElse(true);
    }

    /** Of cases that are kept hidden, those of which who is asking is a named reader; the product itself may see all. */
    public Set<String> readable(Set<String> hidden) {
        return current.get().map(user -> restrictions.readBy(user, hidden)).orElse(hidden);
    }

    /**
     * Whether a person may send a message about a case, by the table of messages.
     *
     * @param agency the agency whose sharing the message is about; null when it is about none
     */
    public boolean mayTell(User user, CaseFile file, String message, String agency) {
        return mayKnow(user, file)
                && MESSAGES.of(message).anyMatch(row -> switch (row.who()) {
                    case EVERYBODY -> true;
                    case COUNCIL -> actsForCouncil(user, file);
                    case AGENCY ->
                        agencyMaySee(user, file)
                                && (!row.ownSharing() || user.groups().contains(TaskAgency.group(agency)));
                });
    }

    /** Whether the form of a task may show who the family is to the person who opens it. */
    public boolean mayShow(FormRequest request) {
        return current.get()
                .map(user -> caseOf(request)
                        .map(file -> of(request).mayShow(user, request, file))
                        .orElse(false))
                .orElse(true);
    }

    private boolean mayShow(User user, FormRequest request, CaseFile file) {
        return maySee(user, file) || byDuty(user, request, file) && !closedTo(user, file);
    }

    /** Whether the record is restricted and the person who opens the form of a task neither named nor on duty. */
    boolean isBarred(FormRequest request) {
        return current.get()
                .flatMap(user ->
                        caseOf(request).map(file -> of(request).closedTo(user, file) && !byDuty(user, request, file)))
                .orElse(false);
    }

    /** The members of the family of a case whom a person may see, each as far as it is for them. */
    public SeenMembers members(User user, CaseFile file) {
        Access once = new Access(this, new KnownFacts.Once(facts));
        return once.maySee(user, file) ? once.seen(user, file, once.actsForCouncil(user, file)) : SeenMembers.NOBODY;
    }

    /** The members of the family of a case whom the form of a task may show; to a duty, and to the product, everything. */
    public SeenMembers members(FormRequest request) {
        Access once = of(request);
        return current.get()
                .map(user -> once.shown(request)
                        .map(file ->
                                once.seen(user, file, once.actsForCouncil(user, file) || byDuty(user, request, file)))
                        .orElse(SeenMembers.NOBODY))
                .orElseGet(
                        () -> SeenMembers.of(once.facts.people(request.caseReference()), EnumSet.allOf(Field.class)));
    }

    private SeenMembers seen(User user, CaseFile file, boolean everything) {
        return SeenMembers.of(
                facts.restriction(file.reference()).shown(facts.people(file.reference()), user.id()),
                everything ? EnumSet.allOf(Field.class) : FIELDS.of(ownSharings(user, file)));
    }

    /** The case of a task whose form may show who the family is. */
    public Optional<CaseFile> shown(FormRequest request) {
        return mayShow(request) ? caseOf(request) : Optional.empty();
    }

    /** How a person reads of a family that they may see, outside any task: for their agency, or for the council. */
    public FormRequest reading(User user, CaseFile file) {
        String agency = actsForCouncil(user, file)
                ? null
                : ownSharings(user, file).keySet().stream().findFirst().orElse("");
        return new FormRequest(null, file.reference(), file.council(), user.id(), "", agency, name -> null);
    }

    /** The case that a form is about, whoever opens it; a task that belongs to none has none. */
    Optional<CaseFile> caseOf(FormRequest request) {
        return Optional.ofNullable(request.caseReference()).flatMap(of(request).facts::file);
    }

    /** What of a family is kept for named people, as one of them may know; nothing to everybody else. */
    public Optional<Restriction> kept(String reference) {
        Restriction restriction = facts.restriction(reference);
        return current.get()
                .filter(user -> restriction.any() && restriction.readers().contains(user.id()))
                .map(user -> restriction);
    }

    private boolean closedTo(User user, CaseFile file) {
        return facts.restriction(file.reference()).hides(user.id());
    }

    /** Those who work with the council's families; of one that is kept hidden only its named readers know. */
    private boolean actsForCouncil(User user, CaseFile knownToThem) {
        return user.in(Casework.GROUPS)
                || facts.restriction(knownToThem.reference()).record();
    }

    private boolean byDuty(User user, FormRequest request, CaseFile file) {
        return DutySteps.contains(request.step())
                && user.groups().contains(DutySteps.GROUP)
                && user.councils().contains(file.council());
    }

    private boolean agencyMaySee(User user, CaseFile file) {
        return !ownSharings(user, file).isEmpty();
    }

    /** The agencies of a person with which a basis for sharing stands, each with the purposes. */
    private SortedMap<String, Set<String>> ownSharings(User user, CaseFile file) {
        SortedMap<String, Set<String>> own = new TreeMap<>(facts.purposes(file.reference()));
        own.keySet().removeIf(agency -> !user.groups().contains(TaskAgency.group(agency)));
        return own;
    }
}
