namespace Invictus.Recruitment.Web.Demo;

/// <summary>What invented applicants are called and what they write. In a text {school} is their own, {year} a class, {few} and {many} are numbers.</summary>
internal static class InventedWords
{
    public static readonly string[] FirstNames =
    [
        "Adira", "Anselm", "Beatrix", "Bodhi", "Callum", "Carmel", "Cosima", "Damaris", "Dilwyn", "Elodie", "Emrys", "Farida", "Ffion", "Gideon", "Greta", "Hamza",
        "Hester", "Idris", "Imani", "Jaya", "Jolyon", "Kezia", "Kwame", "Leocadia", "Lorcan", "Maren", "Milo", "Nasrin", "Nerys", "Oisin", "Ottilie", "Padma",
        "Quentin", "Rhiannon", "Rafiq", "Saskia", "Soren", "Tamsin", "Tobias", "Ulla", "Umar", "Verity", "Viggo", "Wilhelmina", "Xanthe", "Yusuf", "Zelda", "Zubair",
    ];

    /// <summary>Begin and end of a last name: nobody is called like that.</summary>
    public static readonly string[] LastNameBegins =
    [
        "Sample", "Example", "Placeholder", "Specimen", "Pretend", "Fiction", "Notion", "Makebelieve", "Pattern", "Dummy", "Trial", "Fable",
        "Mock", "Figment", "Imagin", "Invent",
    ];

    public static readonly string[] LastNameEnds = ["bury", "combe", "croft", "dale", "field", "ford", "ham", "ley", "mere", "shaw", "stead", "thorpe", "ton", "wick", "wood", "worth"];

    public static readonly string[] Streets = ["Dummy Drive", "Mock Mews", "Sample Street", "Pretend Place", "Fable Close", "Specimen Row", "Figment Lane", "Pattern Terrace"];

    public static readonly string[] Subjects = ["Biology", "Biochemistry", "Chemistry", "Physics", "Natural sciences", "Environmental science", "Sports science"];

    public static readonly string[] Classes = ["First", "Upper second", "Lower second"];

    public static readonly string[] Courses = ["Safeguarding for form tutors", "Leading a small team", "Practical work in science", "Behaviour and routines", "Questions that show what students think"];

    public static readonly string[] Schools =
    [
        "Northmock Academy (fictional)", "St Pretend’s School (fictional)", "Sampleton High School (fictional)", "Fablewood College (fictional)",
        "Specimen Park School (fictional)", "Notion Valley Academy (fictional)", "Patternbrook School (fictional)", "Figment Hill Academy (fictional)",
    ];

    public static readonly string[] Years = ["Year 7", "Year 8", "Year 9", "Year 10", "Year 11"];

    public static readonly string[] Adjustments = ["A printed copy of the questions in large type.", "A room without stairs.", "Ten minutes more for the written task."];

    /// <summary>No evidence at all.</summary>
    public static readonly string[] Nothing =
    [
        "I have not had the chance to do this yet.", "Please see my other answers.", "I can do this.", "Not yet, but I would like to learn.", "I have nothing to add here.",
    ];

    /// <summary>Before a claim or an example.</summary>
    public static readonly string[] Openings =
    [
        "", "In my present post at {school} this is part of every week. ", "I have worked on this since I began to teach. ", "At {school} I was given responsibility for this. ",
        "This matters to me a great deal. ", "My training gave me a start, and {school} gave me the practice. ",
    ];

    /// <summary>The first theme that one of whose words stands in the criterion; the last one has none and takes the rest.</summary>
    public static readonly Theme[] Themes =
    [
        new(
            ["qualification", "degree", "qualified teacher"],
            ["I hold the qualifications that the post asks for and can bring the certificates with me to an interview.", "My degree and my training cover what is taught in the department, and I have kept my knowledge current since."],
            ["I finished a degree in the subject and then a year of training in two schools, the second of them {school}.", "During my training I taught {year} and {year} for a term each, with a mentor who observed {few} lessons.", "While working I completed a subject course of {few} evenings and used it in a new unit for {year}."],
            ["My mentor graded the last observation as consistently strong, and the school offered me a post.", "The unit was taken over by {few} colleagues and is still taught.", "As a result I was asked to mentor a trainee in the following year."]),
        new(
            ["ICT", "computer", "technolog"],
            ["I am a confident user of computers and use them in most lessons and for planning, marking and reports.", "I know how technology can help students to learn, and I like to try out new programs in class."],
            ["With {year} I used sensors and a spreadsheet so that groups could record and plot their own measurements.", "I set up a shared space for {few} classes with short quizzes that mark themselves before each lesson.", "When practical work was not possible I built {few} simulations that students could run at home."],
            ["Homework handed in rose by {many} per cent within a term.", "The time for marking fell by {few} hours a week, which I now spend on feedback.", "In the next test {many} per cent of the class could read a graph without help, twice as many as before."]),
        new(
            ["data", "assessment", "improvement plan"],
            ["I use assessment and data to see where students are, and I plan my lessons with that in mind.", "I understand how good feedback helps students to improve and how a department sets itself targets."],
            ["After each unit I sorted the answers of {year} by question and taught the three weakest ideas again in small groups.", "I looked at {few} years of results for the department, found that practical questions were weak, and wrote that part of the improvement plan.", "I began lessons with {few} short questions on earlier work and noted who needed help."],
            ["In the summer {many} per cent reached their target, {few} points more than the year before.", "The gap between the groups closed by half over two terms.", "The head of department adopted the method for all classes of that year."]),
        new(
            ["welfare", "form tutor", "equality", "safeguard", "inclusion"],
            ["I care about every student and treat all of them fairly, whatever their background or needs may be.", "I know that a form tutor is often the first person whom a child tells, and I take safeguarding seriously."],
            ["As form tutor of {few} students in {year} I met each family in the first half term and kept a short note of what helped.", "When a student in {year} stopped coming, I called home, spoke with the pastoral lead and agreed a plan for the first lesson of each day.", "I noticed that few girls chose the practical club, asked why, and changed its day and its projects."],
            ["Attendance in the form rose from {many} to ninety-six per cent.", "The student came back within {few} weeks and took the examination.", "By the spring half of the members were girls."]),
        new(
            ["classroom", "environment", "behaviour"],
            ["I manage my classroom well and my lessons are calm, orderly and stimulating for all students in the room.", "I have high expectations, and students know what I expect of them from the first lesson of the year."],
            ["I took over a {year} class that had had {few} teachers, agreed four rules with them, and began every lesson with the same quiet task.", "For practical lessons in {year} I gave each group a role card and a timed plan, and rehearsed the safety steps first.", "I planned seats by what students needed and changed them every {few} weeks, with a word of explanation to each."],
            ["Removals from lessons fell from {few} a week to none by the end of the term.", "In a survey {many} per cent of the class said that they could work without being disturbed.", "The deputy head brought {few} new teachers to watch how the lesson begins."]),
        new(
            ["plan and deliver", "strategies", "schemes of work"],
            ["I plan my lessons carefully and use many different strategies, so that every learner can make progress.", "I can write and deliver schemes of work, and I adapt them to the needs of the class in front of me."],
            ["I rewrote the scheme of work for {year} so that each idea comes back {few} times, with a task at three levels.", "For a mixed class in {year} I paired worked examples with talk in pairs, and cut the time that I spoke by half.", "I planned a unit on forces with {few} practical lessons and a version in simpler language for new speakers of English."],
            ["At the end {many} per cent passed the unit test, against half the year before.", "Observers noted that every student had begun within a minute.", "The scheme is now used by {few} teachers across the department."]),
        new(
            ["curriculum", "subject"],
            ["I have excellent subject knowledge and know what the National Curriculum asks for at both key stages.", "I am able to teach an additional subject at key stage 3 and would be glad to do so when it is needed."],
            ["I mapped the National Curriculum for key stage 3 against our lessons and found {few} gaps, which I closed with new practical work.", "Besides science I taught mathematics to {year} for {few} hours a week when a colleague was away.", "For {year} I wrote a booklet of the {few} ideas that students most often get wrong, with questions that bring them out."],
            ["In the summer {many} per cent of the class gained the grade they had been set.", "The parallel class reached the same results as those with a specialist.", "Wrong answers to those questions fell by {many} per cent."]),
        new(
            ["development", "learning"],
            ["I am committed to my own development and I read and attend courses whenever I can find the time for it.", "I enjoy learning new things and take feedback well, and I think that teachers should never stop learning."],
            ["In the last year I took {few} courses on practical work and led a session for the department after each.", "I asked a colleague to watch {few} of my lessons with one question in mind, and changed how I ask questions.", "I joined a reading group of {few} teachers and tried one idea from it with {year} every month."],
            ["Since then {many} per cent of my {year} class answer in full sentences.", "Two of the sessions became part of the training of new teachers.", "My line manager recorded the change in my review and asked me to coach another colleague."]),
        new(
            ["communicate", "team", "parents"],
            ["I communicate well with students, parents and colleagues, and I work well both alone and in a team.", "I am a team player who writes clearly, listens to others, and keeps families informed about progress."],
            ["I wrote to the families of {year} every {few} weeks about what was learned and one thing to talk about at home.", "With {few} colleagues I planned a science week, kept the list of tasks and chaired the short meetings.", "When a parent complained about a mark I invited them in, listened first, and went through the work with them."],
            ["At the next evening {many} per cent of families came, against a third before.", "The week took place as planned and {few} local firms want to come again.", "The parent thanked the school in writing, and the student moved up a grade."]),
        new(
            [],
            ["I am reliable, well organised and enthusiastic, and I am always willing to take on something new.", "I have a positive outlook and a flexible way of working, and colleagues know that they can count on me."],
            ["When the laboratory was closed for {few} weeks I worked out which lessons could move, and wrote a plan for all classes.", "I ran the equipment store of {school}, made a list of {many} items, and ordered for the year ahead.", "For one term I worked at two sites of the trust and agreed a timetable with both heads of department."],
            ["No lesson of {year} was lost in that time.", "Breakages and late orders fell by {many} per cent.", "Both departments asked for the arrangement to go on for {few} more terms."]),
    ];
}

/// <summary>What can be written about one kind of criterion.</summary>
internal sealed record Theme(string[] Words, string[] Claims, string[] Examples, string[] Effects);
