// SPDX-License-Identifier: Apache-2.0
#include "web/answering/sayings.h"

#include <algorithm>
#include <array>

#include "forms/sayings.h"

namespace earshot::web {
namespace {

constexpr auto table = std::to_array<WordsRow>({
    {Words::skip_link, "Skip to the main part", "Przejdź do głównej części"},
    {Words::kept_by, "Answers are kept by {}.", "Odpowiedzi przechowuje: {}."},
    {Words::there_is_a_problem, "There is a problem", "Coś wymaga poprawy"},
    {Words::error, "Error:", "Błąd:"},
    {Words::warning, "Warning:", "Uwaga:"},
    {Words::back, "Back", "Wstecz"},
    {Words::languages, "Language", "Język"},

    {Words::day, "Day", "Dzień"},
    {Words::month, "Month", "Miesiąc"},
    {Words::year, "Year", "Rok"},
    {Words::day_example, "For example, 14 10 2026", "Na przykład 14 10 2026"},
    {Words::up_to_letters, "You can write up to {} characters.", "Najwięcej znaków: {}."},
    {Words::choose_one, "Choose one", "Wybierz jedną odpowiedź"},
    {Words::choose_all, "Choose all that apply.", "Zaznacz wszystkie, które pasują."},
    {Words::name_nobody, "Please do not name or describe any child, family or colleague.",
     "Prosimy nie podawać nazwisk ani opisów dzieci, rodzin i osób z pracy."},

    {Words::start, "Start now", "Zaczynam"},
    {Words::how_long, "It takes about {} minutes.", "Zajmuje to około {} minut."},
    {Words::how_long_one, "It takes about a minute.", "Zajmuje to około minuty."},
    {Words::who_reads, "Who reads it, and what it changes", "Kto to czyta i co to zmienia"},
    {Words::came_of_it, "What came of what people said before",
     "Co wynikło z tego, co ludzie powiedzieli wcześniej"},
    {Words::came_of_it_child, "What changed because of what you and others said",
     "Co się zmieniło dzięki temu, co mówicie"},
    {Words::how_private, "How private is it?", "Na ile jest to poufne?"},
    {Words::too_few_sessions,
     "If fewer than {} people answer, their answers are not shown alone. They count together with "
     "other sessions, or are deleted unread.",
     "Jeśli odpowie mniej osób niż {}, te odpowiedzi nie będą pokazane osobno. Zostaną policzone "
     "razem z innymi zajęciami albo usunięte bez czytania."},
    {Words::too_few_surveys,
     "If fewer than {} people answer, their answers are not shown alone. They count together with "
     "other surveys like this one, or are deleted unread.",
     "Jeśli odpowie mniej osób niż {}, te odpowiedzi nie będą pokazane osobno. Zostaną policzone "
     "razem z podobnymi ankietami albo usunięte bez czytania."},
    {Words::plain_totals,
     "The results are plain totals: how many people chose each answer. They are not split up where "
     "that could point at somebody.",
     "Wyniki to zwykłe sumy: ile osób wybrało każdą odpowiedź. Nie dzielimy ich tam, gdzie mogłoby "
     "to kogoś wskazać."},
    {Words::some_sensitive,
     "For most course questions the results are plain totals: how many people chose each answer. "
     "More private questions, and anything split up by agency or role, hide small numbers.",
     "Dla części pytań wyniki to zwykłe sumy: ile osób wybrało każdą odpowiedź. W pytaniach "
     "bardziej osobistych i w podziale na instytucje lub role małe liczby są ukryte."},
    {Words::all_sensitive,
     "The results hide small numbers, so that nobody can be picked out by them.",
     "W wynikach małe liczby są ukryte, aby nie można było nikogo po nich rozpoznać."},
    {Words::own_words,
     "What you write in your own words is read by a person before anybody else sees it.",
     "To, co napisane własnymi słowami, najpierw czyta jedna osoba, a dopiero potem inni."},
    {Words::cannot_promise, "What nobody can promise", "Czego nikt nie może obiecać"},
    {Words::cannot_promise_more,
     "Until the survey closes, someone with full control of the server could read answers. An "
     "employer may be able to see what is done on its own computers. People who know you may "
     "recognise how you write.",
     "Do zamknięcia ankiety osoba z pełną kontrolą nad serwerem mogłaby odczytać odpowiedzi. "
     "Pracodawca może widzieć, co dzieje się na jego komputerach. Osoby, które Cię znają, mogą "
     "rozpoznać styl pisania."},
    {Words::for_agency, "This is for people who work at {}.",
     "To ankieta dla osób, które pracują w: {}."},
    {Words::not_a_report,
     "This form is not for reporting a worry about a child or a colleague. Call {} about a child, "
     "or {} about somebody who works with children. If somebody is in danger now, call 999.",
     "Ten formularz nie służy do zgłaszania obaw o dziecko ani o osobę z pracy. W sprawie dziecka "
     "zadzwoń: {}, w sprawie osoby pracującej z dziećmi: {}. Jeśli ktoś jest teraz w "
     "niebezpieczeństwie, zadzwoń pod 999."},
    {Words::usual_route, "your usual number", "zwykły numer"},
    {Words::saved_before, "You have answers here that are not sent yet.",
     "Są tu Twoje odpowiedzi, które nie zostały jeszcze wysłane."},
    {Words::code_label, "Your code to carry on", "Twój kod"},
    {Words::code_hint, "The eight letters and digits you were shown when you saved.",
     "Osiem liter i cyfr pokazanych przy zapisywaniu."},
    {Words::wrong_code,
     "Type the code that you were shown when you saved. If you no longer have it, start again",
     "Wpisz kod pokazany przy zapisywaniu. Jeśli go już nie masz, zacznij od nowa"},
    {Words::carry_on, "Carry on where you stopped", "Kontynuuj od miejsca przerwania"},
    {Words::start_again, "Start again", "Zacznij od nowa"},
    {Words::have_a_file, "I have a file with answers that I began",
     "Mam plik z rozpoczętymi odpowiedziami"},
    {Words::choose_file, "Your file, called my-answers.earshot or similar",
     "Twój plik o nazwie my-answers.earshot lub podobnej"},
    {Words::open_file, "Carry on from the file", "Kontynuuj z pliku"},
    {Words::wrong_file,
     "Choose the file that you saved from this survey. This one can't be read here",
     "Wybierz plik zapisany z tej ankiety. Tego nie da się tu odczytać"},
    {Words::preview, "This is a preview", "To jest podgląd"},
    {Words::preview_more, "Nothing that is entered here is kept or sent.",
     "Nic, co tu wpiszesz, nie zostanie zapisane ani wysłane."},

    {Words::step_of, "Step {} of {}", "Krok {} z {}"},
    {Words::question_of, "Question {} of {}", "Pytanie {} z {}"},
    {Words::minutes_left, "about {} minutes left", "zostało około {} minut"},
    {Words::minute_left, "about a minute left", "została około minuta"},
    {Words::go_on, "Continue", "Dalej"},
    {Words::save, "Save and finish later", "Zapisz i dokończ później"},

    {Words::check, "Check your answers before you send them", "Sprawdź odpowiedzi przed wysłaniem"},
    {Words::change, "Change", "Zmień"},
    {Words::not_answered, "Not answered", "Bez odpowiedzi"},
    {Words::put_right, "Something has to be put right before this can be sent",
     "Przed wysłaniem trzeba coś poprawić"},
    {Words::send, "Send my answers", "Wyślij odpowiedzi"},
    {Words::sent, "Thank you. Your answers have been sent",
     "Dziękujemy. Odpowiedzi zostały wysłane"},
    {Words::next, "What happens next", "Co dalej"},
    {Words::next_read,
     "The survey closes on {}. After that all answers are shuffled and counted together.",
     "Ankieta kończy się {}. Potem wszystkie odpowiedzi zostaną wymieszane i policzone razem."},
    {Words::next_again,
     "Some months from now we ask you again, to learn what has helped in your work.",
     "Za kilka miesięcy zapytamy ponownie, aby wiedzieć, co pomogło w pracy."},
    {Words::next_calendar, "Put the days into your calendar", "Dodaj te dni do swojego kalendarza"},
    {Words::calendar_title, "A short question about {}", "Krótkie pytanie o szkolenie: {}"},
    {Words::calendar_words,
     "On this day a letter from {} asks what has helped in your work. It takes a few minutes.",
     "Tego dnia przyjdzie list od: {}. Zapytamy, co pomogło w pracy. To zajmie kilka minut."},
    {Words::no_copy, "You can close this page now.", "Możesz teraz zamknąć tę stronę."},
    {Words::sent_by_link, "Thank you. Answers have been sent with this link",
     "Dziękujemy. Z tego linku wysłano już odpowiedzi"},
    {Words::sent_before,
     "They are kept as they were first sent. Anything entered since then was not sent.",
     "Zachowaliśmy je tak, jak wysłano je za pierwszym razem. To, co wpisano później, nie zostało "
     "wysłane."},
    {Words::not_you, "If somebody else sent them, ask {} for a link of your own.",
     "Jeśli wysłał je ktoś inny, poproś o własny link: {}."},
    {Words::not_you_nobody,
     "If somebody else sent them, ask whoever gave you the link for one of your own.",
     "Jeśli wysłał je ktoś inny, poproś o własny link osobę, od której go masz."},
    {Words::preview_end, "The preview ends here. Nothing was sent.",
     "To koniec podglądu. Nic nie zostało wysłane."},

    {Words::manager, "May we ask your manager three questions?",
     "Czy możemy zadać trzy pytania Twojej przełożonej lub Twojemu przełożonemu?"},
    {Words::manager_why,
     "We ask whether they have seen a difference in practice since the course, how they know, and "
     "what would help their team. Our letter to them gives your name and says that you agreed.",
     "Pytamy, czy widać zmianę w pracy po szkoleniu, skąd to wiadomo i co pomogłoby zespołowi. W "
     "naszym liście podajemy Twoje imię i nazwisko oraz to, że wyrażono zgodę."},
    {Words::manager_apart,
     "It has nothing to do with what you have just answered: they are not shown it, and who they "
     "are is kept apart from it. If you would rather not, there is nothing to do.",
     "Nie ma to związku z wysłanymi właśnie odpowiedziami: ta osoba ich nie zobaczy, a jej dane "
     "przechowujemy oddzielnie. Jeśli nie chcesz, nie musisz nic robić."},
    {Words::manager_name, "Your manager's name", "Imię i nazwisko tej osoby"},
    {Words::manager_email, "Their work email address", "Jej służbowy adres e-mail"},
    {Words::manager_ask, "Ask my manager", "Zapytajcie tę osobę"},
    {Words::manager_wrong_name, "Write your manager's name", "Wpisz imię i nazwisko tej osoby"},
    {Words::manager_wrong_email, "Write an email address like dana.reid@example.org",
     "Wpisz adres e-mail, na przykład dana.reid@example.org"},
    {Words::voices_too_long, "This is too long. Write it shorter", "To za długie. Wpisz krócej"},
    {Words::manager_said, "Thank you. We will ask your manager", "Dziękujemy. Zapytamy tę osobę"},
    {Words::manager_said_more,
     "They get one letter, and one more if they have not answered after some days. What they "
     "answer "
     "is counted with what other managers say.",
     "Wyślemy jeden list i jeszcze jeden, jeśli po kilku dniach nie będzie odpowiedzi. Odpowiedź "
     "zostanie policzona razem z odpowiedziami innych osób."},
    {Words::manager_late, "It is too late to ask your manager",
     "Jest już za późno, aby zapytać tę osobę"},
    {Words::voices_late_more,
     "All questions about this course have ended, so nobody is asked any more. What you answered "
     "counts all the same.",
     "Wszystkie pytania o to szkolenie już się zakończyły i nikogo więcej nie pytamy. Wysłane "
     "odpowiedzi i tak się liczą."},

    {Words::call, "May we call you about this?", "Czy możemy do Ciebie zadzwonić?"},
    {Words::call_why,
     "Whoever runs the course may like to hear more about how it has gone at work: ten minutes, at "
     "a "
     "time that suits you. They are shown your name, and what you write here.",
     "Osoba prowadząca szkolenie może chcieć dowiedzieć się więcej o tym, jak idzie w pracy: "
     "dziesięć "
     "minut, w dogodnej porze. Zobaczy imię i nazwisko oraz to, co tu wpiszesz."},
    {Words::call_apart,
     "Whoever calls does not see what you have just answered. Your number is deleted once they "
     "have "
     "called. If you would rather not, there is nothing to do.",
     "Osoba, która dzwoni, nie widzi wysłanych właśnie odpowiedzi. Po rozmowie usuniemy numer. "
     "Jeśli "
     "nie chcesz, nie musisz nic robić."},
    {Words::call_reach, "Your telephone number or email address",
     "Twój numer telefonu lub adres e-mail"},
    {Words::call_when, "When does it suit you? You can leave this empty",
     "Kiedy dzwonić? Możesz zostawić to pole puste"},
    {Words::call_ask, "You may call me", "Możecie zadzwonić"},
    {Words::call_wrong_reach,
     "Write a telephone number like 01632 960123, or an email address like tom@example.org",
     "Wpisz numer telefonu, na przykład 01632 960123, albo adres e-mail, na przykład "
     "tom@example.org"},
    {Words::call_said, "Thank you. We may call you", "Dziękujemy. Możliwe, że zadzwonimy"},
    {Words::call_said_more,
     "It is noted for whoever runs the course. What you wrote is deleted once they have called, or "
     "when names of this course are no longer kept.",
     "Zapisaliśmy to dla osoby prowadzącej szkolenie. Usuniemy to po rozmowie albo wtedy, gdy "
     "przestaniemy przechowywać nazwiska z tego szkolenia."},
    {Words::call_late, "It is too late for a call about this",
     "Jest już za późno na rozmowę o tym"},

    {Words::is_saved, "Your answers so far are saved", "Dotychczasowe odpowiedzi są zapisane"},
    {Words::saved_code, "Your code to carry on:", "Twój kod:"},
    {Words::is_saved_more,
     "Write it down or take a picture of it. To finish, open your link again on any device, type "
     "the code and choose \"Carry on where you stopped\". We keep your answers until {}.",
     "Zapisz go lub zrób zdjęcie. Aby dokończyć, otwórz swój link ponownie na dowolnym urządzeniu, "
     "wpisz kod i wybierz „Kontynuuj od miejsca przerwania”. Przechowamy odpowiedzi do {}."},
    {Words::is_saved_code_only,
     "Nobody can open them without the code, not even with your link. We can't look it up for you.",
     "Bez kodu nikt ich nie otworzy, nawet mając Twój link. My też nie możemy odszukać kodu."},
    {Words::saved_elsewhere, "Other answers are saved under this link",
     "Pod tym linkiem zapisano inne odpowiedzi"},
    {Words::saved_elsewhere_more,
     "They were saved on another page or device. Nothing has been changed. If you save these "
     "instead, the others are deleted and you get a new code.",
     "Zapisano je na innej stronie lub urządzeniu. Niczego nie zmieniono. Jeśli zapiszesz te "
     "odpowiedzi zamiast tamtych, tamte zostaną usunięte, a Ty otrzymasz nowy kod."},
    {Words::carry_on_here, "Carry on without saving", "Kontynuuj bez zapisywania"},
    {Words::save_instead, "Save these instead", "Zapisz te zamiast tamtych"},
    {Words::save_in_file, "Keep your answers so far in a file",
     "Zachowaj dotychczasowe odpowiedzi w pliku"},
    {Words::save_in_file_more,
     "Nothing is kept here. Download a small file that only this survey can read. To finish, come "
     "back to this address by the end of {} and choose the file there.",
     "Niczego tu nie przechowujemy. Pobierz mały plik, który odczyta tylko ta ankieta. Aby "
     "dokończyć, wróć na tę stronę najpóźniej {} i wybierz ten plik."},
    {Words::download, "Download the file", "Pobierz plik"},

    {Words::gone, "This link can't be used", "Tego linku nie można użyć"},
    {Words::gone_more,
     "If you have already answered, thank you, it arrived. If not, ask {} for a new link.",
     "Jeśli odpowiedzi zostały już wysłane, dziękujemy, dotarły. Jeśli nie, poproś o nowy link: "
     "{}."},
    {Words::gone_more_nobody,
     "If you have already answered, thank you, it arrived. If not, ask whoever sent it to you for "
     "a new link.",
     "Jeśli odpowiedzi zostały już wysłane, dziękujemy, dotarły. Jeśli nie, poproś o nowy link "
     "osobę, która go przysłała."},
    {Words::not_yet, "This survey has not begun", "Ta ankieta jeszcze się nie zaczęła"},
    {Words::not_yet_more, "It can be answered from {}. Open the same link then.",
     "Można na nią odpowiadać od {}. Otwórz wtedy ten sam link."},
    {Words::late, "This survey has closed", "Ta ankieta została zamknięta"},
    {Words::late_more,
     "If you had already sent your answers, thank you, they arrived. If not, what you entered was "
     "not sent, and nobody has read it. Thank you for the time you took.",
     "Jeśli odpowiedzi zostały już wysłane, dziękujemy, dotarły. Jeśli nie, to, co zostało "
     "wpisane, "
     "nie zostało wysłane i nikt tego nie czytał. Dziękujemy za poświęcony czas."},
    {Words::late_next,
     "A new survey with the same questions is open here now. If your answers were not sent, you "
     "can "
     "start again there.",
     "Jest tu teraz nowa ankieta z tymi samymi pytaniami. Jeśli odpowiedzi nie zostały wysłane, "
     "można w niej zacząć od nowa."},
    {Words::again, "Please start again", "Prosimy zacząć od nowa"},
    {Words::again_more,
     "We could not tell where you were. If you had already sent your answers, thank you, they "
     "arrived. If not, nothing was sent.",
     "Nie udało się ustalić, na jakim etapie była odpowiedź. Jeśli odpowiedzi zostały już wysłane, "
     "dziękujemy, dotarły. Jeśli nie, nic nie zostało wysłane."},
});

struct PromiseWords {
  Promise promise;
  std::string_view pl;
};
// English stands in model/promise.h.
constexpr std::array<PromiseWords, all_promises.size()> promises_in_polish{{
    {Promise::open, "Nie pytamy, kim jesteś."},
    {Promise::anonymous,
     "Wiemy, kto odpowiedział, ale nie wiemy, które odpowiedzi są czyje. Po wysłaniu nie możemy "
     "znaleźć ani usunąć Twoich odpowiedzi."},
    {Promise::confidential,
     "Prywatnie, z ponownym pytaniem. Do {day} łączymy Twoje odpowiedzi za pomocą kodu, potem go "
     "usuwamy. Osoba odpowiedzialna za szkolenia widzi, czy przyszła odpowiedź, ale nie widzi, co "
     "w niej jest. Do tego dnia osoba z pełną kontrolą nad serwerem mogłaby je powiązać."},
    {Promise::named, "Twoje imię i nazwisko pozostaje przy tym, co mówisz."},
}};
constexpr std::string_view children_in_polish =
    "Nie podajesz imienia ani nazwiska. Jeśli napiszesz nam, że komuś dzieje się krzywda, "
    "przeczyta to dorosły, który dba o bezpieczeństwo dzieci, i może o tym powiedzieć komuś, kto "
    "może pomóc.";

struct OwnName {
  std::string_view code, name;
};
constexpr OwnName own_names[] = {
    {"ar", "العربية"},    {"bg", "български"},  {"bn", "বাংলা"},    {"cs", "čeština"},
    {"cy", "Cymraeg"},    {"de", "Deutsch"},    {"en", "English"},  {"es", "español"},
    {"fa", "فارسی"},      {"fr", "français"},   {"gu", "ગુજરાતી"},   {"he", "עברית"},
    {"hi", "हिन्दी"},      {"hu", "magyar"},     {"it", "italiano"}, {"lt", "lietuvių"},
    {"lv", "latviešu"},   {"ne", "नेपाली"},      {"pa", "ਪੰਜਾਬੀ"},    {"pl", "polski"},
    {"ps", "پښتو"},       {"pt", "português"},  {"ro", "română"},   {"ru", "русский"},
    {"sk", "slovenčina"}, {"so", "Soomaali"},   {"sq", "shqip"},    {"ta", "தமிழ்"},
    {"tr", "Türkçe"},     {"uk", "українська"}, {"ur", "اردو"},     {"vi", "Tiếng Việt"},
    {"zh", "中文"},
};
constexpr std::string_view from_the_right[] = {"ar", "fa", "he", "ps", "ur",
                                               "yi", "sd", "ug", "dv"};

}  // namespace

std::span<const WordsRow> all_words() { return table; }

std::string_view said_plainly(Words words, std::string_view language) {
  const WordsRow& row = table[static_cast<std::size_t>(words)];
  return forms::speaks(language, "pl") ? row.pl : row.en;
}

std::string said(Words words, std::string_view language, std::initializer_list<std::string> about) {
  return forms::filled_in(said_plainly(words, language), about);
}

std::string said_of(Promise promise, std::string_view language, Day until) {
  constexpr std::string_view day = "{day}";
  const bool polish = forms::speaks(language, "pl");
  std::string words(polish ? promises_in_polish[static_cast<std::size_t>(promise)].pl
                           : row_of(promise).on_screen);
  if (const auto at = words.find(day); at != std::string::npos)
    words.replace(at, day.size(), forms::day_text(until, polish ? language : "en"));
  return words;
}

std::string_view said_to_children_in(std::string_view language) {
  return forms::speaks(language, "pl") ? children_in_polish : said_to_children;
}

std::string own_name(std::string_view language) {
  for (const OwnName& each : own_names)
    if (forms::speaks(language, each.code))
      return std::string(each.name);
  return std::string(language);
}

std::string_view direction_of(std::string_view language) {
  const bool right = std::ranges::any_of(
      from_the_right, [&](std::string_view code) { return forms::speaks(language, code); });
  return right ? "rtl" : "ltr";
}

std::string_view language_around(std::string_view language) {
  const bool spoken =
      language.empty() || forms::speaks(language, "en") || forms::speaks(language, "pl");
  return spoken ? language : "en";
}

Tongue tongue_of(std::string_view words, std::string_view around) {
  if (words == around)
    return {};
  return {{"lang", words}, {"dir", direction_of(words)}};
}

}  // namespace earshot::web
