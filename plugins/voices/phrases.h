// SPDX-License-Identifier: Apache-2.0
// What is looked for, in English and Polish, folded as signs.h says: small letters, no marks, no
// apostrophes; "hurt*" also finds "hurts" and "hurting". Kept to phrases that seldom mean anything
// else: a reader who is called in vain every day stops coming. Change it with the people who read.
#pragma once

#include <span>
#include <string_view>

namespace signs {

struct Sign {
  const char* reason;
  std::span<const std::string_view> phrases;
};

inline constexpr std::string_view being_hurt[] = {
    "hit me",         "hits me",         "hitting me",     "hurt me",        "hurts me",
    "hurting me",     "hurt by",         "beat me",        "beats me",       "beating me",
    "kick* me",       "punch* me",       "slap* me",       "push* me down",  "burn* me",
    "burnt me",       "chok* me",        "strangl*",       "bruise*",        "hit my mum",
    "hits my mum",    "hurts my mum",    "hits my mom",    "hit my brother", "hit my sister",
    "hits my sister", "hits my brother", "abuse*",         "abusing",        "locked me",
    "locks me",       "with a belt",     "threaten*",      "kill me",        "has a knife",
    "with a knife",   "no food at home", "nothing to eat", "bije mnie",      "mnie bije",
    "bija mnie",      "mnie bija",       "bil mnie",       "mnie bil",       "uderz* mnie",
    "mnie uderz*",    "kopie mnie",      "mnie kopie",     "krzywdz*",       "skrzywdz*",
    "bije mame",      "bije brata",      "bije siostre",   "zneca sie",      "znecal* sie",
    "dusi mnie",      "zamyka mnie",     "pasem",          "siniak*",        "grozi mi",
    "mi grozi",       "zabije mnie",     "z nozem",        "nie ma co jesc",
};

inline constexpr std::string_view being_touched[] = {
    "touch* me",      "touched us",    "private part*",   "private bits",
    "rape*",          "raping",        "sexual*",         "nudes",
    "naked pictures", "naked photos",  "made me undress", "our secret",
    "dotyka* mnie",   "mnie dotyka*",  "miejsca intymne", "miejscach intymnych",
    "gwalc*",         "gwalt*",        "zgwalc*",         "molest*",
    "seksualn*",      "nagie zdjecia", "nasza tajemnica",
};

inline constexpr std::string_view hurting_oneself[] = {
    "kill myself",
    "killing myself",
    "hurt myself",
    "hurting myself",
    "harm myself",
    "harming myself",
    "cut myself",
    "cutting myself",
    "self harm*",
    "selfharm*",
    "suicid*",
    "want to die",
    "wanted to die",
    "wanna die",
    "wish i was dead",
    "wish i were dead",
    "better off dead",
    "dont want to live",
    "end my life",
    "end it all",
    "overdose*",
    "zabic sie",
    "sie zabic",
    "zabije sie",
    "sie zabije",
    "chce umrzec",
    "chcialbym umrzec",
    "chcialabym umrzec",
    "nie chce zyc",
    "nie chce mi sie zyc",
    "samoboj*",
    "tne sie",
    "sie tne",
    "okalecz*",
    "zrobic sobie krzywde",
};

inline constexpr std::string_view afraid[] = {
    "scared to go home",
    "afraid to go home",
    "frightened to go home",
    "scared of my dad",
    "scared of my mum",
    "scared of my mom",
    "scared of my step*",
    "afraid of my dad",
    "afraid of my mum",
    "scared of him",
    "scared of her",
    "afraid of him",
    "afraid of her",
    "scared at home",
    "dont feel safe",
    "do not feel safe",
    "not safe at home",
    "unsafe at home",
    "run away",
    "ran away",
    "running away",
    "carry drugs",
    "selling drugs",
    "boje sie wracac",
    "boje sie wrocic",
    "boje sie isc do domu",
    "boje sie taty",
    "boje sie mamy",
    "boje sie ojca",
    "boje sie ojczyma",
    "boje sie matki",
    "boje sie go",
    "boje sie jej",
    "nie czuje sie bezpiecz*",
    "uciec z domu",
    "uciekl* z domu",
    "uciekam z domu",
};

inline constexpr Sign all_signs[] = {
    {"Words that may say somebody is being hurt", being_hurt},
    {"Words that may say somebody is being touched or made to do things", being_touched},
    {"Words that may say somebody could hurt themselves", hurting_oneself},
    {"Words that may say somebody is afraid or wants to get away", afraid},
};

}  // namespace signs
