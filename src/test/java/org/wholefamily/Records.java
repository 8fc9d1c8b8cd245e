package org.wholefamily;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.council.Asking;
import org.wholefamily.process.AskingAs;
import org.wholefamily.process.CaseMessage;
import org.wholefamily.process.CaseProcesses;
import org.wholefamily.process.CaseRules;
import org.wholefamily.process.CaseSteps;
import org.wholefamily.process.CaseTasks;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.process.Decisions;
import org.wholefamily.process.Directory;
import org.wholefamily.process.Explanations;
import org.wholefamily.process.GivenTasks;
import org.wholefamily.process.QuestionLabels;
import org.wholefamily.process.RulePinning;
import org.wholefamily.process.RulesInForce;
import org.wholefamily.process.SchemeTables;

/** The product's own records on a real database with two councils, and no engine. */
public final class Records implements AutoCloseable {

    private static final Set<String> KNOWN = Set.of("grace", "anna", "bill");

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final DataSource database;
    private final CurrentUser current = mock();
    private final CaseProcesses processes = mock();

    private Records(DataSource database, String today) {
        this.database = database;
        beans.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "wholefamily.councils",
                                        "classpath:demo/northshire.json,classpath:councils/southtown.json",
                                "wholefamily.imports.max-bytes", "200000",
                                "wholefamily.imports.max-rows", "2000",
                                "wholefamily.imports.extract-max-bytes", "200000000",
                                "wholefamily.imports.extract-max-rows", "1100000",
                                "wholefamily.limits.people", "50",
                                "wholefamily.matching.soon", "false",
                                "wholefamily.matching.keep-unlinked-days", "400")));
        beans.registerBean(BusinessClock.class, () -> Clocks.at(today));
        beans.registerBean(DataSource.class, () -> database);
        beans.registerBean(Directory.class, Known::new);
        beans.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        beans.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database));
        beans.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)));
        beans.registerBean(
                ObjectMapper.class,
                () -> JsonMapper.builder().findAndAddModules().build());
        beans.registerBean(CurrentUser.class, () -> current);
        beans.registerBean(Asking.class, () -> asking(current));
        beans.registerBean(CaseProcesses.class, () -> processes);
        beans.registerBean(GivenTasks.class, () -> mock(GivenTasks.class));
        beans.registerBean(CaseTasks.class, () -> mock(CaseTasks.class));
        beans.registerBean(CaseSteps.class, () -> mock(CaseSteps.class));
        beans.registerBean(AskingAs.class, () -> mock(AskingAs.class));
        beans.registerBean(CaseMessage.class, Records::noMessage);
        beans.registerBean(RulePinning.class, () -> mock(RulePinning.class));
        beans.registerBean(Decisions.class, () -> mock(Decisions.class));
        beans.registerBean(RulesInForce.class, () -> mock(RulesInForce.class));
        beans.registerBean(SchemeTables.class, Records::tables);
        beans.registerBean(CaseRules.class, () -> mock(CaseRules.class));
        beans.registerBean(Explanations.class, () -> mock(Explanations.class));
        beans.registerBean(QuestionLabels.class, () -> mock(QuestionLabels.class));
        beans.register(Transactions.class);
        beans.scan(
                "org.wholefamily.council",
                "org.wholefamily.chain",
                "org.wholefamily.family",
                "org.wholefamily.evidence",
                "org.wholefamily.referral",
                "org.wholefamily.problem");
        beans.refresh();
        when(current.get()).thenReturn(Optional.empty());
    }

    private static SchemeTables tables() {
        SchemeTables tables = mock();
        when(tables.rows(any(), any(), any()))
                .thenAnswer(asked -> Northshire.rows(asked.getArgument(0) + "-" + asked.getArgument(2)));
        return tables;
    }

    private static final class Known implements Directory {

        @Override
        public boolean belongs(String user, String council) {
            return KNOWN.contains(user);
        }

        @Override
        public boolean works(String user, String council, Set<String> groups) {
            return KNOWN.contains(user);
        }

        @Override
        public User of(String user) {
            return new User(user, Set.of("managers"), Set.of("northshire"));
        }
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    private static CaseMessage noMessage() {
        CaseMessage none = mock();
        when(none.name()).thenReturn("none");
        return none;
    }

    private static Asking asking(CurrentUser current) {
        return new Asking() {
            @Override
            public boolean operator() {
                return current.get().filter(User::operator).isPresent();
            }

            @Override
            public boolean memberOf(String council) {
                return current.get()
                        .filter(user -> user.councils().contains(council))
                        .isPresent();
            }
        };
    }

    /** Records on a database with the product's tables on a day, such as {@code 2013-10-01}. */
    public static Records on(DataSource database, String today) {
        return new Records(database, today);
    }

    public <T> T get(Class<T> type) {
        return beans.getBean(type);
    }

    /** From now on somebody of a group in a council is asking. */
    public void signIn(String council, String... groups) {
        signInAs("somebody", council, groups);
    }

    /** From now on this person of a group in a council is asking. */
    public void signInAs(String user, String council, String... groups) {
        when(current.get()).thenReturn(Optional.of(new User(user, Set.of(groups), Set.of(council))));
    }

    /** What the engine is asked to do. */
    public CaseProcesses processes() {
        return processes;
    }

    /** The product's own interface as the one who is signed in meets it. */
    public MockMvc http() {
        var converter = new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build());
        return MockMvcBuilders.standaloneSetup(beans.getBeansWithAnnotation(RestController.class)
                        .values()
                        .toArray())
                .setControllerAdvice(beans.getBeansWithAnnotation(RestControllerAdvice.class)
                        .values()
                        .toArray())
                .setMessageConverters(converter)
                .build();
    }

    public int count(String table) {
        return get(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() {
        beans.close();
        if (database instanceof AutoCloseable pool) {
            close(pool);
        }
    }

    private static void close(AutoCloseable pool) {
        try {
            pool.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
