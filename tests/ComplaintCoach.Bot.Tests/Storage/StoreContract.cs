using System.Text;
using ComplaintCoach.Bot.Access;
using ComplaintCoach.Bot.Storage;
using ComplaintCoach.Bot.Storage.Sealing;
using ComplaintCoach.Bot.Tests.Support;

namespace ComplaintCoach.Bot.Tests.Storage;

/// <summary>What every database must do. One class below for each of them; each test has a database of its own.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private readonly List<StoreUnderTest> opened = [];

    private protected AdjustableTime Time { get; } = new();

    private protected static ConversationKey Chat { get; } = ConversationKey.Of("shop-a", "directline", "c-1");

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var store in opened)
        {
            await store.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Another program over the same database.</summary>
    private protected abstract Database Connect(TimeProvider time);

    [Fact]
    public async Task What_was_stored_is_there_for_the_next_program()
    {
        await Open().Conversations.SaveAsync(Turn("t-1", "客户：我要退车", "reply") with { State = "remembered", Person = "dl_me" }, Now);

        var store = Open();
        (await store.Conversations.BeginAsync(Chat, "t-2", Now)).ShouldBe(("remembered", false));
        (await store.Conversations.BeginAsync(Chat, "t-1", Now)).IsOver.ShouldBeTrue();
        var loaded = (await LoadAsync(store))!;
        loaded.Person.ShouldBe("dl_me");
        loaded.Length.ShouldBe(2);
        Texts(loaded).ShouldBe(["客户：我要退车", "reply"]);
    }

    [Fact]
    public async Task A_turn_is_stored_once_however_often_it_is_tried()
    {
        var store = Open();
        (await store.Conversations.SaveAsync(Turn("t-1", "one"), Now)).ShouldBeTrue();
        (await store.Conversations.SaveAsync(Turn("t-1", "one") with { State = "other" }, Now)).ShouldBeFalse();

        Texts(await LoadAsync(store)).ShouldBe(["one"]);
        (await store.Conversations.BeginAsync(Chat, "x", Now)).State.ShouldBeNull();
    }

    [Fact]
    public async Task Turns_of_two_programs_at_once_are_all_there_in_one_order()
    {
        StoreUnderTest[] nodes = [Open(), Open()];
        await nodes[0].Database.PrepareAsync(Now);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => nodes[i % 2].Conversations.SaveAsync(Turn($"t-{i}", $"{i}", $"re {i}"), Now)));

        var texts = Texts(await LoadAsync(nodes[0])).ToArray();
        texts.Length.ShouldBe(80);
        texts.Chunk(2).ShouldAllBe(pair => pair[1] == "re " + pair[0]);
        texts.Chunk(2).Select(pair => pair[0]).Order().ShouldBe(Enumerable.Range(0, 40).Select(i => $"{i}").Order());
    }

    [Fact]
    public async Task Programs_that_start_together_make_the_schema_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Open().Database.PrepareAsync(Now))));

        (await ScalarAsync("select count(*) from schema_version")).ShouldBe(Migrator.Of(Open().Database.Dialect).Count);
    }

    [Fact]
    public async Task A_database_that_knows_more_than_this_program_is_refused()
    {
        await Open().Database.PrepareAsync(Now);
        await ExecuteAsync("insert into schema_version (version, name, applied_at) values (9999, 'from the future', 0)");

        var refusal = await Should.ThrowAsync<NewerDatabaseException>(() => Open().Database.PrepareAsync(Now));

        refusal.Message.ShouldContain("9999");
    }

    [Fact]
    public async Task A_tenant_never_sees_what_another_stored_under_the_same_names()
    {
        var store = Open();
        var theirs = Chat with { Tenant = "shop-b" };
        await store.Conversations.SaveAsync(Turn("t-1", "ours") with { State = "ours", Mentions = ["13812345678"], Feedback = [new("type_is", "ours", null, "emotional")] }, Now);
        await store.Contacts.SetAsync(Chat, new Dictionary<string, string> { ["phone"] = "13812345678" }, "me", Now);
        await store.Keys.AddAsync(ApiKey("k1"), Now);

        (await store.Conversations.BeginAsync(theirs, "t-1", Now)).ShouldBe((null, false));
        (await store.Conversations.LoadAsync(theirs, 100, "them", "test", Now)).ShouldBeNull();
        (await store.Contacts.ReadAsync(theirs, "them", Now)).ShouldBeEmpty();
        (await store.Contacts.SetAsync(theirs, new Dictionary<string, string> { ["phone"] = "1" }, "them", Now)).ShouldBeFalse();
        (await store.Conversations.FindCustomerAsync("shop-b", "13812345678", Now)).ShouldBeEmpty();
        (await store.Conversations.ForgetAsync(theirs, "them", Now)).ShouldBeFalse();
        (await store.Feedback.ReadAsync("shop-b", 10, Now)).ShouldBeEmpty();
        (await store.Audit.ReadAsync("shop-b", 10, Now)).ShouldAllBe(entry => entry.Actor == "them");
        (await store.Keys.ListAsync("shop-b", Now)).ShouldBeEmpty();
        (await store.Keys.RevokeAsync("shop-b", "k1", Time.GetUtcNow(), Now)).ShouldBeFalse();

        // And all of it is still where it belongs.
        Texts(await LoadAsync(store)).ShouldBe(["ours"]);
        (await store.Contacts.ReadAsync(Chat, "me", Now))["phone"].ShouldBe("13812345678");
        (await store.Keys.FindAsync("k1", Now))!.RevokedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_that_a_customer_said_stands_readable_in_the_database()
    {
        var store = Open();
        await store.Conversations.SaveAsync(Turn("t-1", "我要退车secret") with { State = "state secret", Mentions = ["13812345678"] }, Now);
        await store.Contacts.SetAsync(Chat, new Dictionary<string, string> { ["phone"] = "13812345678", ["name"] = "secret name" }, "me", Now);

        foreach (string table in (string[])["conversation", "transcript", "contact", "customer_mark", "answered", "audit"])
        {
            foreach (byte[] row in await RowsAsync(table))
            {
                string text = Encoding.UTF8.GetString(row);
                text.ShouldNotContain("secret");
                text.ShouldNotContain("13812345678");
                text.ShouldNotContain("退车");
            }
        }
    }

    [Fact]
    public async Task What_was_sealed_opens_only_in_its_own_place()
    {
        var store = Open();
        await store.Conversations.SaveAsync(Turn("t-1", "one", "two"), Now);
        await ExecuteAsync("update transcript set number = 7 where number = 0");

        Texts(await LoadAsync(store)).ShouldBe(["two"]);
    }

    [Fact]
    public async Task A_new_key_in_front_seals_and_the_old_one_still_opens_until_everything_is_sealed_anew()
    {
        var (old, fresh) = (StoreUnderTest.Key("old"), StoreUnderTest.Key("fresh"));
        var before = Open(old);
        await before.Conversations.SaveAsync(Turn("t-1", "said before") with { State = "remembered", Mentions = ["京A12345"] }, Now);
        await before.Contacts.SetAsync(Chat, new Dictionary<string, string> { ["phone"] = "13812345678" }, "me", Now);

        var during = Open(fresh, old);
        Texts(await LoadAsync(during)).ShouldBe(["said before"]);
        (await during.Conversations.FindCustomerAsync("shop-a", "京a·12345", Now)).ShouldBe([Chat]);
        (await during.Retention.SweepAsync(Now)).Resealed.ShouldBe(3);
        (await during.Retention.SweepAsync(Now)).Resealed.ShouldBe(0);

        var after = Open(fresh);
        Texts(await LoadAsync(after)).ShouldBe(["said before"]);
        (await after.Conversations.BeginAsync(Chat, "t-2", Now)).State.ShouldBe("remembered");
        (await after.Contacts.ReadAsync(Chat, "me", Now))["phone"].ShouldBe("13812345678");
        Texts(await LoadAsync(Open(old))).ShouldBeEmpty("the old key opens nothing any more");
    }

    [Fact]
    public async Task After_a_day_nothing_is_given_out_and_the_sweep_erases_it()
    {
        var store = Open();
        await store.Conversations.SaveAsync(Turn("t-1", "old") with { State = "remembered", Mentions = ["13812345678"], Feedback = [new("type_is", "x", null, "emotional")] }, Now);
        await store.Contacts.SetAsync(Chat, new Dictionary<string, string> { ["phone"] = "13812345678" }, "me", Now);
        Time.Advance(TimeSpan.FromHours(24.1));

        (await store.Conversations.BeginAsync(Chat, "t-2", Now)).State.ShouldBeNull();
        (await LoadAsync(store)).ShouldBeNull();
        (await store.Contacts.ReadAsync(Chat, "me", Now)).ShouldBeEmpty();
        await store.Retention.SweepAsync(Now);

        foreach (string table in (string[])["conversation", "transcript", "contact", "customer_mark", "answered"])
        {
            (await ScalarAsync($"select count(*) from {table}")).ShouldBe(0, table);
        }

        (await store.Feedback.ReadAsync("shop-a", 10, Now)).Count.ShouldBe(1, "masked feedback is kept longer");
    }

    [Fact]
    public async Task In_a_conversation_that_goes_on_old_lines_go_and_the_numbers_stay()
    {
        var store = Open();
        await store.Conversations.SaveAsync(Turn("t-1", "yesterday"), Now);
        Time.Advance(TimeSpan.FromHours(20));
        await store.Conversations.SaveAsync(Turn("t-2", "today"), Now);
        Time.Advance(TimeSpan.FromHours(5));
        await store.Retention.SweepAsync(Now);

        var loaded = (await LoadAsync(store))!;
        Texts(loaded).ShouldBe(["today"]);
        loaded.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Forgetting_in_the_conversation_erases_everything_before_it()
    {
        var store = Open();
        await store.Conversations.SaveAsync(Turn("t-1", "secret") with { State = "secret", Mentions = ["13812345678"], Feedback = [new("type_is", "x", null, "emotional")] }, Now);
        await store.Contacts.SetAsync(Chat, new Dictionary<string, string> { ["phone"] = "13812345678" }, "me", Now);

        await store.Conversations.SaveAsync(Turn("t-2", "forgotten") with { Forget = true }, Now);

        Texts(await LoadAsync(store)).ShouldBe(["forgotten"]);
        (await store.Conversations.BeginAsync(Chat, "t-3", Now)).State.ShouldBeNull();
        (await store.Conversations.BeginAsync(Chat, "t-1", Now)).IsOver.ShouldBeTrue("a late second delivery must not bring it back");
        (await store.Contacts.ReadAsync(Chat, "me", Now)).ShouldBeEmpty();
        (await store.Conversations.FindCustomerAsync("shop-a", "13812345678", Now)).ShouldBeEmpty();
        (await store.Feedback.ReadAsync("shop-a", 10, Now)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("138 1234 5678")]
    [InlineData("+86 138-1234-5678")]
    [InlineData("１３８１２３４５６７８")]
    public async Task A_customer_is_found_however_his_number_is_written(string asked)
    {
        var store = Open();
        await store.Conversations.SaveAsync(Turn("t-1", "x") with { Mentions = ["13812345678"] }, Now);

        (await store.Conversations.FindCustomerAsync("shop-a", asked, Now)).ShouldBe([Chat]);
        (await store.Conversations.FindCustomerAsync("shop-a", "13812345679", Now)).ShouldBeEmpty();
        (await store.Conversations.ForgetAsync(Chat, "boss", Now)).ShouldBeTrue();
        (await store.Conversations.FindCustomerAsync("shop-a", asked, Now)).ShouldBeEmpty();
        (await LoadAsync(store)).ShouldBeNull();
    }

    [Fact]
    public async Task An_override_is_stored_with_its_turn_and_once()
    {
        var store = Open();
        var turn = Turn("t-1", "said") with { Person = "dl_me", Overrides = [Override("他要原话", "child_could", "dare")] };
        await store.Conversations.SaveAsync(turn, Now);
        (await store.Conversations.SaveAsync(turn, Now)).ShouldBeFalse();

        var stored = (await Open().Overrides.ReadAsync("shop-a", null, null, 10, Now)).ShouldHaveSingleItem();

        (stored.At.ToUnixTimeMilliseconds(), stored.Channel, stored.Conversation, stored.Person).ShouldBe((turn.At.ToUnixTimeMilliseconds(), "directline", "c-1", "dl_me"));
        (stored.Note.Team, stored.Note.MaskedReason).ShouldBe(("sales", "他要原话"));
        stored.Note.Rules.ShouldBe([new("child_could", "block", "masked child_could"), new("dare", "block", "masked dare")]);
    }

    [Fact]
    public async Task A_turn_whose_override_cannot_be_stored_is_not_stored_at_all()
    {
        var store = Open();
        var twice = Override("reason", "dare", "dare");

        await Should.ThrowAsync<StoreUnavailableException>(() => store.Conversations.SaveAsync(Turn("t-1", "said") with { Overrides = [twice] }, Now));

        (await LoadAsync(store)).ShouldBeNull();
        (await store.Conversations.BeginAsync(Chat, "t-1", Now)).IsOver.ShouldBeFalse();
        (await store.Overrides.ReadAsync("shop-a", null, null, 10, Now)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Overrides_are_read_newest_first_page_by_page_and_by_rule()
    {
        var store = Open();
        for (int i = 0; i < 7; i++)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await store.Conversations.SaveAsync(Turn($"t-{i}") with { Overrides = [Override($"{i}", i % 2 == 0 ? ["dare", "argue"] : ["insult"])] }, Now);
        }

        var first = await store.Overrides.ReadAsync("shop-a", null, null, 3, Now);
        var second = await store.Overrides.ReadAsync("shop-a", null, first[^1].Id, 100, Now);
        var daring = await store.Overrides.ReadAsync("shop-a", "dare", null, 100, Now);
        var older = await store.Overrides.ReadAsync("shop-a", "dare", daring[1].Id, 1, Now);

        first.Select(o => o.Note.MaskedReason).ShouldBe(["6", "5", "4"]);
        second.Select(o => o.Note.MaskedReason).ShouldBe(["3", "2", "1", "0"]);
        daring.Select(o => o.Note.MaskedReason).ShouldBe(["6", "4", "2", "0"]);
        daring.ShouldAllBe(o => o.Note.Rules.Count == 2);
        older.ShouldHaveSingleItem().Note.MaskedReason.ShouldBe("2");
        (await store.Overrides.ReadAsync("shop-a", "nothing", null, 100, Now)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_program_reports_twice_is_stored_once()
    {
        var store = Open();
        Task<(string Id, bool IsNew)> ReportAsync(string person, string? request) => store.Overrides.SaveAsync("shop-a", null, person, request, Override("reason", "dare"), [], Now);

        var both = await Task.WhenAll(ReportAsync("key:1", "7"), ReportAsync("key:1", "7"));
        var again = await ReportAsync("key:1", "7");
        var others = new[] { await ReportAsync("key:2", "7"), await ReportAsync("key:1", "8"), await ReportAsync("key:1", null), await ReportAsync("key:1", null) };

        both.Count(b => b.IsNew).ShouldBe(1);
        again.ShouldBe((both[0].Id, false));
        both[1].Id.ShouldBe(both[0].Id);
        others.ShouldAllBe(o => o.IsNew);
        (await store.Overrides.ReadAsync("shop-a", null, null, 10, Now)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_tenant_never_sees_or_erases_anothers_overrides()
    {
        var store = Open();
        await store.Conversations.SaveAsync(Turn("t-1") with { Overrides = [Override("ours", "dare")], Mentions = ["13812345678"] }, Now);
        await store.Overrides.SaveAsync("shop-a", "case-1", "key:1", "7", Override("ours", "dare"), ["13812345678"], Now);

        (await store.Overrides.ReadAsync("shop-b", null, null, 10, Now)).ShouldBeEmpty();
        (await store.Conversations.FindCustomerAsync("shop-b", "13812345678", Now)).ShouldBeEmpty();
        (await store.Conversations.ForgetAsync(Chat with { Tenant = "shop-b" }, "them", Now)).ShouldBeFalse();
        (await store.Overrides.SaveAsync("shop-b", "case-1", "key:1", "7", Override("theirs", "dare"), [], Now)).IsNew.ShouldBeTrue();
        (await store.Overrides.ReadAsync("shop-a", null, null, 10, Now)).Select(o => o.Note.MaskedReason).ShouldBe(["ours", "ours"]);
    }

    [Fact]
    public async Task Forgetting_in_the_conversation_erases_its_overrides()
    {
        var store = Open();
        await store.Conversations.SaveAsync(Turn("t-1") with { Overrides = [Override("before", "dare")] }, Now);
        await store.Conversations.SaveAsync(Turn("t-2") with { Forget = true }, Now);

        (await store.Overrides.ReadAsync("shop-a", null, null, 10, Now)).ShouldBeEmpty();
        foreach (string table in (string[])["override_note", "override_finding", "override_mark"])
        {
            (await ScalarAsync($"select count(*) from {table}")).ShouldBe(0, table);
        }
    }

    /// <summary>The number came up before the override, in its turn, or after it; the conversation itself is long gone.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_customer_is_forgotten_in_overrides_also_when_the_conversation_is_gone(int named)
    {
        var store = Open();
        for (int i = 0; i < 3; i++)
        {
            await store.Conversations.SaveAsync(
                Turn($"t-{i}", "x") with { Overrides = i == 1 ? [Override("reason", "dare")] : [], Mentions = i == named ? ["13812345678"] : [] }, Now);
        }

        Time.Advance(TimeSpan.FromDays(3));
        await store.Retention.SweepAsync(Now);
        (await ScalarAsync("select count(*) from conversation")).ShouldBe(0);

        (await store.Conversations.FindCustomerAsync("shop-a", "13812345679", Now)).ShouldBeEmpty();
        (await store.Conversations.FindCustomerAsync("shop-a", "+86 138 1234 5678", Now)).ShouldBe([Chat]);
        (await store.Conversations.ForgetAsync(Chat, "boss", Now)).ShouldBeTrue();
        (await store.Overrides.ReadAsync("shop-a", null, null, 10, Now)).ShouldBeEmpty();
        (await store.Conversations.FindCustomerAsync("shop-a", "13812345678", Now)).ShouldBeEmpty();
        (await store.Conversations.ForgetAsync(Chat, "boss", Now)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_customer_is_forgotten_in_what_programs_report()
    {
        var store = Open();
        string alone = (await store.Overrides.SaveAsync("shop-a", null, "key:1", null, Override("one", "dare"), ["138-1234-5678"], Now)).Id;
        await store.Overrides.SaveAsync("shop-a", "case-1", "key:1", null, Override("two", "dare"), ["13812345678"], Now);
        await store.Overrides.SaveAsync("shop-a", "case-2", "key:1", null, Override("three", "dare"), ["13900000000"], Now);

        var found = await store.Conversations.FindCustomerAsync("shop-a", "13812345678", Now);
        foreach (var key in found)
        {
            (await store.Conversations.ForgetAsync(key, "boss", Now)).ShouldBeTrue();
        }

        found.ShouldBe([new("shop-a", "api", alone), new("shop-a", "api", "case-1")], ignoreOrder: true);
        (await store.Overrides.ReadAsync("shop-a", null, null, 10, Now)).ShouldHaveSingleItem().Note.MaskedReason.ShouldBe("three");
    }

    [Fact]
    public async Task Overrides_are_kept_longer_than_the_conversation_and_then_erased()
    {
        var store = Open();
        await store.Conversations.SaveAsync(Turn("t-1", "x") with { Overrides = [Override("reason", "dare")], Mentions = ["13812345678"] }, Now);
        Time.Advance(TimeSpan.FromDays(179));
        await store.Retention.SweepAsync(Now);
        (await store.Overrides.ReadAsync("shop-a", null, null, 10, Now)).Count.ShouldBe(1);

        Time.Advance(TimeSpan.FromDays(2));
        await store.Retention.SweepAsync(Now);

        foreach (string table in (string[])["override_note", "override_finding", "override_mark"])
        {
            (await ScalarAsync($"select count(*) from {table}")).ShouldBe(0, table);
        }
    }

    [Fact]
    public async Task A_number_by_which_a_customer_is_found_in_overrides_stands_nowhere_readable()
    {
        var store = Open();
        await store.Overrides.SaveAsync("shop-a", "c", "key:1", "7", Override("with\0zero", "dare"), ["13812345678"], Now);

        foreach (string table in (string[])["override_note", "override_finding", "override_mark"])
        {
            (await RowsAsync(table)).ShouldAllBe(row => !Encoding.UTF8.GetString(row).Contains("13812345678"));
        }

        (await store.Overrides.ReadAsync("shop-a", null, null, 10, Now)).ShouldHaveSingleItem().Note.MaskedReason.ShouldBe("withzero");
    }

    [Fact]
    public async Task A_database_of_the_version_before_gets_what_is_new_and_keeps_what_it_has()
    {
        var database = Open().Database;
        await database.PrepareAsync(Now);
        await Open().Conversations.SaveAsync(Turn("t-1", "kept"), Now);
        foreach (string table in (string[])["override_mark", "override_finding", "override_note"])
        {
            await ExecuteAsync($"drop table {table}");
        }

        await ExecuteAsync("delete from schema_version where version = 2");

        var store = Open();
        await store.Conversations.SaveAsync(Turn("t-2", "new") with { Overrides = [Override("reason", "dare")] }, Now);
        Texts(await LoadAsync(store)).ShouldBe(["kept", "new"]);
        (await store.Overrides.ReadAsync("shop-a", null, null, 10, Now)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Every_reading_and_erasing_is_in_the_audit_trail()
    {
        var store = Open();
        await store.Conversations.SaveAsync(Turn("t-1", "x"), Now);
        await store.Conversations.LoadAsync(Chat, 10, "anna", "transcript.read", Now);
        await store.Contacts.SetAsync(Chat, new Dictionary<string, string> { ["phone"] = "1" }, "anna", Now);
        await store.Contacts.ReadAsync(Chat, "ben", Now);
        await store.Conversations.ForgetAsync(Chat, "ben", Now);

        var trail = await store.Audit.ReadAsync("shop-a", 10, Now);

        trail.Select(e => (e.Actor, e.Action)).ShouldBe([("ben", "conversation.forget"), ("ben", "contact.read"), ("anna", "contact.write"), ("anna", "transcript.read")]);
        trail.ShouldAllBe(e => e.Subject == "directline/c-1" && e.Outcome == "ok");
    }

    [Fact]
    public async Task Names_of_any_length_and_kind_are_kept_apart()
    {
        var store = Open();
        string[] ids = [new('x', 5000), new string('x', 5000) + "y", "with\0zero", "with\nline", "sha256:00", "", "中文"];
        foreach (string id in ids)
        {
            await store.Conversations.SaveAsync(Turn(id, id.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)) with { Key = ConversationKey.Of("shop-a", "teams", id), Person = StoredId.Of(id) }, Now);
        }

        foreach (string id in ids)
        {
            Texts(await store.Conversations.LoadAsync(ConversationKey.Of("shop-a", "teams", id), 10, "me", "test", Now))
                .ShouldBe([id.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        }
    }

    [Fact]
    public async Task Api_keys_are_listed_found_and_revoked()
    {
        var store = Open();
        var key = ApiKey("k1") with { ExpiresAt = DateTimeOffset.FromUnixTimeMilliseconds(5_000) };
        await store.Keys.AddAsync(key, Now);

        var found = (await store.Keys.FindAsync("k1", Now))!;
        (found.Tenant, found.Name, found.CreatedBy, found.ExpiresAt, found.RevokedAt).ShouldBe(("shop-a", "CRM", "boss", key.ExpiresAt, null));
        found.SecretHash.ShouldBe([1, 2, 3]);
        found.Scopes.ShouldBe(["judge", "chat"]);
        (await store.Keys.RevokeAsync("shop-a", "k1", Time.GetUtcNow(), Now)).ShouldBeTrue();
        (await store.Keys.RevokeAsync("shop-a", "k1", Time.GetUtcNow(), Now)).ShouldBeFalse();
        (await store.Keys.ListAsync("shop-a", Now)).ShouldHaveSingleItem().RevokedAt.ShouldNotBeNull();
    }

    [Fact]
    public void A_migration_is_never_changed_after_it_was_numbered() =>
        Migrator.Of(Open().Database.Dialect).Select(m => m.Version).ShouldBe(Enumerable.Range(1, Migrator.Of("sqlite").Count));

    private protected StoreUnderTest Open(params SealingKey[] keys)
    {
        var store = new StoreUnderTest(Connect, Time, keys.Length > 0 ? keys : [StoreUnderTest.Key("only")]);
        opened.Add(store);
        return store;
    }

    private protected FinishedTurn Turn(string id, params string[] said) => new()
    {
        Key = Chat,
        Turn = id,
        At = Time.GetUtcNow(),
        Transcript = [.. said.Select(text => new StoredLine(Time.GetUtcNow(), Encoding.UTF8.GetBytes(text)))],
    };

    private protected static IEnumerable<string> Texts(StoredConversation? conversation) =>
        conversation is null ? [] : conversation.Lines.Select(line => Encoding.UTF8.GetString(line.Json));

    private static Task<StoredConversation?> LoadAsync(StoreUnderTest store) => store.Conversations.LoadAsync(Chat, 100, "me", "test", Now);

    private static OverrideNote Override(string reason, params string[] rules) => new("sales", reason, [.. rules.Select(rule => new OverriddenRule(rule, "block", $"masked {rule}"))]);

    private static ApiKeyRecord ApiKey(string id) => new(id, "shop-a", "CRM", ["judge", "chat"], [1, 2, 3], "boss", DateTimeOffset.FromUnixTimeMilliseconds(1_000), null, null);

    private Task<int> ExecuteAsync(string sql) => Open().Database.WriteAsync(connection => connection.ExecuteAsync(sql, Now), Now);

    private async Task<long> ScalarAsync(string sql) => (await Open().Database.ReadAsync(connection => connection.QueryAsync(sql, row => row.GetInt64(0), Now), Now))[0];

    private Task<List<byte[]>> RowsAsync(string table) => Open().Database.ReadAsync(
        connection => connection.QueryAsync(
            $"select * from {table}",
            row => Enumerable.Range(0, row.FieldCount).SelectMany(i => row.GetValue(i) is byte[] bytes ? bytes : Encoding.UTF8.GetBytes($"{row.GetValue(i)}|")).ToArray(),
            Now),
        Now);
}
