package org.wholefamily.process;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Databases;
import org.wholefamily.EngineInMemory;
import org.wholefamily.Northshire;
import org.wholefamily.Tables;
import org.wholefamily.bench.Statements;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.calendar.WorkingDays;
import org.wholefamily.process.models.SetsForTests;

/** A bare engine that reads models as the product does, with a clock, a journal and pinned rules of its own. */
public final class CaseEngine implements AutoCloseable {

    public static final String COUNCIL = "northshire";

    /** What the record knows of every case. */
    public final Map<String, Object> facts = new HashMap<>();

    final List<String> journal = new ArrayList<>();
    final List<LocalDate> recordedOn = new ArrayList<>();
    final JdbcClient jdbc = Tables.of("V10__process.sql", "V53__models_out_of_force.sql");
    final BusinessClock clock;
    final OutOfForce outOfForce;
    final ModelsInForce models;
    final Decisions decisions;
    final Deadlines deadlines;
    final DataSource database = Statements.counted(Databases.h2());
    final People directory = new People();
    final Leads leads = new Leads();
    final List<String> ended = new ArrayList<>();
    final List<String> worked = new ArrayList<>();
    final Set<String> barred = new HashSet<>();
    final Set<String> readers = new HashSet<>();
    public final ProcessEngine engine;
    final SetsForTests deployment;

    public CaseEngine(String londonTime) {
        this(new BusinessClock(Clock.fixed(
                LocalDateTime.parse(londonTime).atZone(BusinessClock.ZONE).toInstant(), BusinessClock.ZONE)));
    }

    CaseEngine(BusinessClock clock) {
        this.clock = clock;
        ClockUtil.setCurrentTime(Date.from(clock.now()));
        outOfForce = new OutOfForce(jdbc, clock);
        models = new ModelsInForce(new PinnedModels(jdbc, clock), outOfForce);
        decisions = new Decisions(models, new ReadDecisions());
        deadlines = new Deadlines(decisions, new WorkingDays());
        engine = started();
        deployment = new SetsForTests(engine);
    }

    public BusinessClock clock() {
        return clock;
    }

    /** Both the business and the engine are at this moment from now on. */
    void moveTo(Instant moment) {
        clock.moveTo(moment);
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** Deploys a set a second after the one before: no two are of one moment. */
    public void deploy(String name, String council, Map<String, String> files) {
        moveTo(clock.now().plusSeconds(1));
        TreeMap<String, byte[]> content = new TreeMap<>();
        files.forEach((file, text) -> content.put(file, text.getBytes(StandardCharsets.UTF_8)));
        deployment.deploy(council, content);
    }

    public void start(String process, String caseReference, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put("caseReference", caseReference);
        all.put("council", COUNCIL);
        engine.getRuntimeService()
                .createProcessInstanceByKey(process)
                .processDefinitionWithoutTenantId()
                .businessKey(caseReference)
                .setVariables(all)
                .execute();
    }

    /** Decides about many cases by the rules that they pinned here. */
    public DecidingAgain again() {
        return new DecidingAgain(new PinnedModels(jdbc, clock), models, new ReadDecisions(), engine);
    }

    /** So many cases that have pinned what is in force now. */
    public List<String> pinned(int cases) {
        inEngine(() -> {
            models.pin("NS-0", COUNCIL);
            return null;
        });
        jdbc.sql("""
                insert into pinned_models (case_reference, shared_deployment, council_deployment, pinned_at)
                select 'NS-' || n.x, p.shared_deployment, p.council_deployment, p.pinned_at
                from pinned_models p, system_range(1, :last) n where p.case_reference = 'NS-0'
                """).param("last", cases - 1).update();
        return IntStream.range(0, cases).mapToObj(n -> "NS-" + n).toList();
    }

    <T> T inEngine(Supplier<T> work) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> work.get());
    }

    @Override
    public void close() {
        engine.close();
        JdbcClient.create(database).sql("shutdown").update();
        ClockUtil.reset();
    }

    private ProcessEngine started() {
        var people = new StaticListableBeanFactory();
        people.addBean("directory", directory);
        people.addBean("leads", leads);
        people.addBean("readers", new Readers(readers));
        people.addBean("workers", (CaseWorkers) reference -> worked);
        people.addBean("separate", (SeparateHands) (user, reference, process) -> barred.contains(user + " " + process));
        var named = people.getBeanProvider(NamedReaders.class);
        var usual = new Hands(people.getBeanProvider(Directory.class), named);
        var journals = new StaticListableBeanFactory();
        CaseJournal kept = (event, actor) -> {
            journal.add(event.caseReference() + " " + event.kind() + " "
                    + event.detail().get("step") + " by " + actor);
            recordedOn.add(clock.today());
            if (event instanceof TaskWithoutPerson alone && alone.lead()) {
                leads.look(alone.caseReference(), null);
            }
        };
        journals.addBean("journal", kept);
        var tasks =
                new TaskDeadlines(deadlines, clock, Northshire.agencies(), journals.getBeanProvider(CaseJournal.class));
        var hands = new TaskHands(usual, journals.getBeanProvider(CaseJournal.class));
        var given = new TaskReaders(named);
        var own = new OwnFamilies(
                usual, people.getBeanProvider(CaseWorkers.class), people.getBeanProvider(SeparateHands.class), named);
        var unsent = new StaticListableBeanFactory();
        unsent.addBean("drafts", drafts());
        var ends = new TaskEnds(unsent.getBeanProvider(UnsentAnswers.class));
        var record = new StaticListableBeanFactory();
        record.addBean("facts", (CaseFacts) (reference, name) -> facts.get(name));
        var turns = new CaseTurns(new StaticListableBeanFactory().getBeanProvider(CaseLock.class));
        var care = new TaskCare(turns, tasks, hands, given, own, ends);
        var configuration = new EngineInMemory();
        configuration.setDataSource(database);
        new ProcessConfiguration().caseEngine(models, care, freely(), record).preInit(configuration);
        return configuration.buildProcessEngine();
    }

    private UnsentAnswers drafts() {
        return new UnsentAnswers() {
            @Override
            public void taskEnded(String task) {
                ended.add(task);
            }

            @Override
            public void started(String user, String process) {
                throw new AssertionError("Forms start nothing here");
            }
        };
    }

    /** Everybody is there and may work, in all teams where none is named, but those who are gone. */
    static final class People implements Directory {

        final Set<String> gone = new HashSet<>();
        final Map<String, Set<String>> teams = new HashMap<>();

        @Override
        public boolean belongs(String user, String council) {
            return !gone.contains(user);
        }

        @Override
        public boolean works(String user, String council, Set<String> groups) {
            return !gone.contains(user)
                    && teams.getOrDefault(user, groups).stream().anyMatch(groups::contains);
        }

        @Override
        public CurrentUser.User of(String user) {
            return new CurrentUser.User(user, teams.getOrDefault(user, Set.of("triage")), Set.of(COUNCIL));
        }
    }

    /** All cases are kept hidden once somebody is named. */
    private record Readers(Set<String> people) implements NamedReaders {

        @Override
        public boolean hide(String caseReference, CurrentUser.User from) {
            return !people.isEmpty() && !people.contains(from.id());
        }

        @Override
        public Set<String> of(String caseReference, String step) {
            return people;
        }

        @Override
        public boolean mayDo(CurrentUser.User person, String caseReference, String step, Set<String> groups) {
            return people.isEmpty() ? person.in(groups) : people.contains(person.id());
        }
    }

    /** The cases for which a new lead is asked for. */
    static final class Leads implements LeadWatch {

        final List<String> sought = new ArrayList<>();

        @Override
        public List<String> ledBy(String user) {
            return List.of();
        }

        @Override
        public List<String> left() {
            return List.of();
        }

        @Override
        public void look(String caseReference, String name) {
            sought.add(caseReference);
        }

        @Override
        public void tidy() {
            sought.clear();
        }
    }

    private static FormHandlers freely() {
        return new FormHandlers() {
            @Override
            public TaskFormHandler guard(TaskFormHandler handler) {
                return handler;
            }

            @Override
            public StartFormHandler guard(StartFormHandler handler) {
                return handler;
            }
        };
    }
}
