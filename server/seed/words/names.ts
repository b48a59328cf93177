/** Given and family names by country: those born there, and the neighbours who came. */
export interface NamePool {
  given: string;
  family: string;
}

export const namesByCountry: Record<string, NamePool> = {
  Germany: {
    given: 'Anna Lukas Katrin Jörg Miriam Stefan Nele Torben Sabine Felix Birgit Malte Frauke Henning Johanna Tobias Silke Jannik Merle Carsten Antje Florian Ines Ole Wiebke Moritz Heike Bastian Elif Murat Aylin Deniz Yasmin Kofi Farid Leyla Markus Svenja Rainer Greta Paul Ulrike Hauke Imke Arne Maike Nils Claudia Emre Samira Georg Petra',
    family: 'Petersen Schröder Hansen Brandt Lüders Kröger Behrens Wolff Jessen Martens Claasen Vogt Ahlers Reimers Thomsen Harms Engel Böttcher Lange Kühn Sievers Kaya Yıldız Demir Özkan Aydın Asante Rahimi Haddad Nowak Steffens Dreyer Möller Wulff Christiansen Paulsen Eggers Bruhn Timm Witt Rohde Kock Schlüter Bartels Feddersen Carstens Lorenzen Hinrichs Matthies Groth',
  },
  Netherlands: {
    given: 'Sanne Daan Lotte Jeroen Femke Bram Marijke Thijs Anouk Pieter Ilse Ruben Noor Wouter Esther Jasper Fleur Maarten Roos Sander Mirjam Koen Saskia Tim Hanneke Joost Aisha Mohamed Fatima Youssef Shanti Winston Naomi Rajesh Eva Gijs Lieke Niels Karin Bas Tessa Hugo Maud Rik Yara Stijn',
    family: 'de Vries|Bakker|Visser|van Dijk|Smit|Meijer|de Boer|Mulder|Bos|Vos|Peters|Hendriks|van den Berg|Dekker|Dijkstra|van Leeuwen|Kok|Jacobs|van der Meer|Schouten|Hoekstra|El Amrani|Benali|Bouzid|Ramdin|Kromosoeto|Sewnath|van der Wal|Verhoeven|Koster|Prins|Blom|Huisman|Postma|Willems|van Vliet|Kuipers|Veenstra|Brouwer|Timmermans',
  },
  Sweden: {
    given: 'Elsa Oskar Ingrid Johan Maja Erik Astrid Anders Linnea Gustav Karin Filip Sofia Henrik Ebba Mattias Ulla Viktor Signe Björn Amina Hassan Zahra Ali Nadia Petter Frida Emil Annika Magnus Hedda Rasmus Birgitta Joakim Alva Per Camilla Isak Tove Niklas',
    family: 'Andersson Johansson Karlsson Nilsson Eriksson Larsson Svensson Gustafsson Lindberg Sandström Bergman Holm Åkesson Nyström Sjöberg Ekström Hedlund Wikström Forsberg Dahl Lundqvist Mohammadi Ibrahim Warsame Hosseini Öberg Strand Blomqvist Falk Engström Norén Rydberg Sundin Hallberg Lindholm',
  },
  Poland: {
    given: 'Agnieszka Piotr Magdalena Tomasz Joanna Krzysztof Ewa Marcin Zuzanna Paweł Aleksandra Michał Beata Grzegorz Karolina Łukasz Natalia Jakub Monika Adam Oksana Dmytro Iryna Wojciech Hanna Rafał Justyna Szymon Olga Bartosz Weronika Andrzej Małgorzata Kamil Iwona Mateusz Dominika Robert Anna Filip',
    family: 'Kowalski Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Mazur Krawczyk Piotrowski Grabowski Pawłowski Michalski Król Wróbel Jabłoński Majewski Olszewski Stępień Jaworski Malinowski Shevchenko Bondarenko Kovalenko Górski Sikora Baran Duda Szewczyk Tomaszewski Pietrzak Marciniak',
  },
  Portugal: {
    given: 'Inês João Beatriz Tiago Mariana Rui Catarina Nuno Sofia Pedro Joana Miguel Rita André Leonor Duarte Filipa Gonçalo Marta Vasco Luísa Hélder Zita Edson Carla Bruno Teresa Hugo Raquel Simão',
    family: 'Silva|Santos|Ferreira|Pereira|Oliveira|Costa|Rodrigues|Martins|Sousa|Fernandes|Gonçalves|Gomes|Lopes|Marques|Almeida|Ribeiro|Pinto|Carvalho|Teixeira|Moreira|Correia|Tavares|Monteiro|Évora|Cabral|Neves|Barros|Faria',
  },
  Belgium: {
    given: 'Lien Wim Charlotte Karel Amélie Dries Céline Jef Naïma Bart Elke Thibault',
    family: 'Peeters|Janssens|Maes|Jacobs|Mertens|Willems|Claes|Goossens|Dubois|Lambert|De Smet|Van Damme|Bouali|Lemmens',
  },
  Singapore: {
    given: 'Wei Ling|Jun Hao|Siti Nurhaliza|Arjun|Hui Min|Kavitha|Zhi Hao|Priya|Farhan|Mei Fong|Daniel|Xin Yi|Ravi|Nur Aini',
    family: 'Tan Lim Lee Ng Wong Chua Goh Rahman Nair Pillai Ong Teo Koh Ismail',
  },
  Canada: {
    given: 'Emma Liam Claire Noah Maya Ethan Geneviève Owen Priya Malcolm',
    family: 'MacDonald Campbell LeBlanc Morrison Singh Tremblay Fraser Boudreau Clarke Okoye',
  },
};

const listOf = (words: string) => words.split(words.includes('|') ? '|' : ' ');

/** Every given and every family name of a country. */
export function namesOf(country: string): { given: string[]; family: string[] } {
  const pool = namesByCountry[country]!;
  return { given: listOf(pool.given), family: listOf(pool.family) };
}
