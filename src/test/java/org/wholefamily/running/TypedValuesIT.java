package org.wholefamily.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wholefamily.running.Caseworkers.OpenTask;

/** What is typed into a form is what is kept, or it is refused: in a real browser, on a device in America. */
@RunningProduct
class TypedValuesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NO_DAY = " is not a day. Write it like 31/10/2013.";
    private static final String NO_AMOUNT = " is not a number. Write it like 1600.50.";

    private static final String DAYS = """
            1/2/80         | 01/02/1980 |
            2008-11-09     | 09/11/2008 |
            3/4/05         | 03/04/2005 |
            1-Oct-12       | 01/10/2012 |
            October 1 2012 | 01/10/2012 |
            12/31/2012     | 12/31/2012 | “12/31/2012” is not a day.
            tomorrow       | tomorrow   | “tomorrow” is not a day.
            1/2/2199       | 1/2/2199   | 01/02/2199 has not come yet
            31/02/2007     | 31/02/2007 | “31/02/2007” is not a day. Write it like 31/10/2013.""";

    private static final String AMOUNTS = """
            1,600.00 | 1600.00 |
            £1,234   | 1234    |
            1 600.5  | 1600.5  |
            12.5     | 12.5    |
            abc      | abc     | “abc” is not a number. Write it like 1600.50.
            1,6      | 1,6     | “1,6” is not a number.
            1.600    | 1.600   | “1.600” has more than 2 decimal places.
            1e3      | 1e3     | “1e3” is not a number. Write it like 1600.50.""";

    private static final String COUNTS = """
            3    | 3    |
            1e1  | 1e1  | “1e1” is not a number. Write it like 1600.
            12.5 | 12.5 | “12.5” is not a whole number.""";

    @LocalServerPort
    private int port;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcTemplate jdbc;

    private Caseworkers people;
    private Tasklist tasklist;

    @BeforeEach
    void open() {
        people = new Caseworkers(port);
        tasklist = new Tasklist(port);
    }

    @AfterEach
    void close() {
        if (tasklist != null) {
            tasklist.close();
        }
    }

    @Test
    void a_referral_keeps_the_days_that_were_typed() throws Exception {
        inAmerica("demo-triage");
        tasklist.openStartForm("Family intervention");
        tasklist.fill(
                people.startForm("demo-triage", "family-intervention"), people.usual("referral-received"), Map.of());
        type("people_postcode_0", "NS11 9TW\u00A0\u3000");
        typeAll("people_dateOfBirth_3-date", DAYS);
        tasklist.page().locator(".modal-footer button:has-text('Start')").click();
        fault("people_dateOfBirth_3-date", "“31/02/2007”" + NO_DAY);
        assertThat(tasklist.page().locator(".modal-body .fjs-form").count()).isOne();

        type("people_dateOfBirth_0-date", "6/9/78");
        type("people_dateOfBirth_3-date", "30 June 2010");
        type("receivedOn-date", "1 Oct 2013");
        type("referral", "\u2003TYPED-1\u00A0");
        tasklist.start();

        String family = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("family-intervention")
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getBusinessKey();
        assertThat(jdbc.queryForList(
                        "select date_of_birth from referral_person p join referral r"
                                + " on r.council = p.council and r.referral = p.referral where r.case_reference = ? order by person",
                        LocalDate.class,
                        family))
                .extracting(LocalDate::toString)
                .containsExactly("1978-09-06", "1982-05-19", "2001-02-14", "2010-06-30");
        assertThat(jdbc.queryForMap(
                                "select r.referral, c.received_on, p.postcode from referral r"
                                        + " join referral_person p on r.council = p.council and r.referral = p.referral and person = 1"
                                        + " join family_case c on c.reference = r.case_reference where r.case_reference = ?",
                                family)
                        .values())
                .hasToString("[TYPED-1, 2013-10-01, NS11 9TW]");
        assertThat(tasklist.errors()).isEmpty();
    }

    @Test
    void a_calendar_opens_on_the_business_day_and_its_weeks_on_monday() {
        inAmerica("demo-triage");
        tasklist.openStartForm("Family intervention");
        Page page = tasklist.page();
        LocalDate today = people.today();

        input("receivedOn-date").click();

        Locator calendar = page.locator(".flatpickr-calendar.open");
        assertThat(calendar.locator(".flatpickr-weekday").first().innerText()).isEqualTo("Mon");
        assertThat(calendar.locator(".today").getAttribute("aria-label"))
                .isEqualTo(today.format(DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.UK)));
        assertThat(calendar.locator(".cur-year").inputValue()).isEqualTo(String.valueOf(today.getYear()));
        calendar.locator(".today").click();
        assertThat(input("receivedOn-date").inputValue()).isEqualTo(inFull(today));
        input("receivedOn-date").press("ArrowDown");
        page.keyboard().press("Escape");
        assertThat(calendar.count()).isZero();
        assertThat(page.locator(".modal-body .fjs-form").count()).isOne();
    }

    @Test
    void a_plan_keeps_the_amounts_that_were_typed_and_shows_its_days_as_they_are() throws Exception {
        String family = people.refer("TYPED-2");
        people.workTo(family, "recordFacts");
        OpenTask facts = people.task(family, "recordFacts");
        inAmerica(people.personFor(facts));
        tasklist.open(facts);
        typeAll("youngOffenders", COUNTS);
        people.workTo(family, "draftPlan");
        OpenTask draft = people.task(family, "draftPlan");
        inAmerica(people.personFor(draft));
        tasklist.open(draft);
        Map<String, Object> answers = new LinkedHashMap<>(people.usual("plan-draft"));
        tasklist.fill(form("plan-draft"), answers, people.servedTo(people.personFor(draft), draft));
        typeAll("actions_cost_0", AMOUNTS);
        type("actions_dueOn_0-date", "31/02/2014");

        Page page = tasklist.page();
        page.locator("button:has-text('Complete')").first().click();
        // Then the cursor has gone to the first fault, and takes nobody away who types on.
        page.locator(".whole-family-faults li").first().waitFor();
        fault("actions_cost_0", "“1e3”" + NO_AMOUNT);
        fault("actions_dueOn_0-date", "“31/02/2014”" + NO_DAY);
        type("actions_cost_1", "£1,234.5");
        type("actions_dueOn_1-date", "2/12/13");
        type("actions_cost_0", "1,600.00");
        type("actions_dueOn_0-date", "2013-12-13");
        page.locator("button:has-text('Complete')").first().press("Enter");
        page.locator(".fjs-form").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

        new Waits(management, people).workTo(family, "carryOutAction");
        assertThat(jdbc.queryForList(
                        "select cost, due_on from plan_action where case_reference = ? and cost is not null order by line",
                        family))
                .extracting(Map::values)
                .hasToString("[[1600.00, 2013-12-13], [1234.50, 2013-12-02]]");
        OpenTask action = people.task(family, "carryOutAction");
        inAmerica(people.personFor(action));
        tasklist.open(action);
        assertThat(List.of("13/12/2013", "02/12/2013"))
                .contains(input("actionDueOn-date").inputValue());
        assertThat(tasklist.errors()).isEmpty();
    }

    private void inAmerica(String user) {
        tasklist.signIn(user, "America/Chicago", "en-US");
    }

    /** Types one after the other, key by key, and looks at what then stands in the field and beside it. */
    private void typeAll(String id, String table) {
        table.lines().map(line -> line.split("\\s*\\|\\s?", -1)).forEach(line -> {
            input(id).fill("");
            input(id).pressSequentially(line[0].strip());
            input(id).press("Tab");
            fault(id, line[2]);
            assertThat(input(id).inputValue()).as(line[0]).isEqualTo(line[1]);
        });
    }

    private void type(String id, String text) {
        input(id).fill(text);
        input(id).press("Tab");
    }

    private Locator input(String id) {
        return tasklist.page().locator("input[id^='fjs-form'][id$='-Field_" + id + "']");
    }

    private void fault(String id, String said) {
        Locator field = tasklist.page()
                .locator(".fjs-form-field", new Page.LocatorOptions().setHas(input(id)))
                .last();
        Locator fault = field.locator(".fjs-form-field-error");
        if (said.isEmpty()) {
            assertThat(fault.count()).as(id).isZero();
        } else {
            fault.waitFor();
            assertThat(fault.innerText()).startsWith(said);
        }
    }

    private static String inFull(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private static JsonNode form(String id) throws Exception {
        return JSON.readTree(TypedValuesIT.class.getResourceAsStream("/models/forms/" + id + ".form"));
    }
}
