/*
 * Given names and what they are called for short, with the same name in other languages: one line a name, as `fold`
 * writes them. A form may stand in several lines. Compiled by hand. The short forms in English were compared with
 * carltonnorthern/nicknames (github.com/carltonnorthern/nicknames, names.csv of 2025), which has 262 of these pairs;
 * the forms in other languages are of the kind that Wiktionary collects as "Diminutives of given names", and no list
 * was at hand to hold each of them against. Forms out of use are left out: each one is a chance to take two people for
 * one.
 */
const table = `
  abigail abby gail
  albert al bert alberto albrecht
  alexander alex alec sandy xander sascha sasha aleksandr alexandre alejandro alessandro aleksander oleksandr alexandros sandro
  alexandra alex sandra sasha alessandra alejandra aleksandra oleksandra sandy lexi
  alfred al alfie fred alfredo freddie
  amanda mandy
  andrew andy drew andreas andre andrea andres andrei andrey andrzej andrij andriy ondrej
  anna ann anne annie anja ania anya ana anka anita hannah
  anthony tony anton antonio antoine antonin toni
  antonia toni
  arthur art artur arturo
  barbara barb babs basia barbora
  bartholomew bart bartek bartosz bartlomiej
  benjamin ben benny benji
  bernard bernie bernhard bernardo
  bogdan bohdan
  bradley brad
  carl karl carlos charles carlo
  caroline carol carrie karoline carolina karolina caro
  catherine cathy cate kate katherine kathryn katie kathy kat kitty katharina katarina katarzyna kasia ekaterina katya katja catalina caterina catarina katrin karin cat
  charles charlie chuck chas carlos carlo carl karl
  charlotte lottie charlie lotte
  christian chris cristian kristian
  christine chris chrissy tina christina kristina cristina christa kristin kirsten
  christopher chris kit christoph christophe cristobal krzysztof krzysiek topher
  clifford cliff
  constance connie konstanze
  cynthia cindy
  daniel dan danny daniele danil daniil
  daniella danielle dani daniela
  david dave davey davide dawid
  deborah deb debbie debra
  dennis den denny denis
  dimitri dmitry dmitri dima dmitrij dimitris dmytro
  donald don donny
  dorothy dot dottie dorothea dorota dora
  douglas doug
  edmund ed eddie ned edmond
  edward ed eddie ned ted teddy eduard edouard eduardo edoardo
  eleanor ellie nell nora lena eleonora leonora
  elizabeth liz lizzie beth betty betsy eliza lisa libby elsa elisabeth elisabetta isabel elsbeth elzbieta lise ela bettina
  emily em emilie emilia
  emmanuel manny manuel emanuele emanuel manu
  erik eric erich rick
  eugene gene eugen yevgeny evgeny evgeni yevhen eugenio zhenya
  eva eve ewa evi
  florian flo
  frances fran fanny frankie francesca franziska francisca frantiska
  francis frank frankie francesco francisco franz francois paco pancho franek franciszek fran kiko chico
  frederick fred freddie freddy friedrich frederic federico fritz frederik
  gabriel gabe gabriele
  gabriella gabby gabriela ella gabriele gabrielle
  george georg georges jorge giorgio jurgen jerzy yuri jiri joerg jorg
  gerald gerry jerry gerhard gerard gerardo gerd gert
  geoffrey geoff jeff jeffrey gottfried
  gregory greg gregor grigory grzegorz gregorio grisha
  guillaume william guillermo guglielmo
  gustav gus gustavo gustave
  hans johannes johann hansi
  harold harry hal harald
  heinrich heinz henry heiner hinnerk henrik
  helen nell lena helena helene elena olena ellen eleni
  henry harry hank hal henri heinrich enrique enrico henrik hendrik henryk
  herbert herb bert
  howard howie
  ignatius ignacio nacho ignazio
  irene ira irina iryna
  isabella bella izzy isabel isabelle izabela
  isaac ike izzy
  ivan vanya john
  jacob jake jakob jacobo iacopo jakub kuba jacek
  jacqueline jackie
  james jim jimmy jamie jaime jem diego santiago giacomo jacques
  janet jan
  janusz jan
  jennifer jen jenny jenna
  jeremy jerry jem jeremiah
  jessica jess jessie
  jesus chuy chus
  joan joanie joanna johanna joana jana jeanne giovanna juana jane jean
  joanna jo joan johanna asia joana joann joanne
  john jack johnny jon jan johann johannes hans ivan ioannis giovanni gianni juan jean sean ian joao jens juha jannis evan
  jonathan jon jonny jonas nathan
  joseph joe joey jo josef jose giuseppe beppe pepe jozef iosif yusuf peppe josip jup sepp
  josephine jo josie josefine josefina giuseppina
  joshua josh
  judith judy jutta
  julia julie jules julie giulia juliana julka yulia
  julian jules juliano julien
  karen karin kari
  kenneth ken kenny
  kimberly kim
  konstantin kostya costa konstantinos kostas constantin costantino
  krystyna krysia kristina
  laurence larry laurie lawrence lorenz lorenzo laurent lars
  laura laurie lori
  leonard len lenny leo leonardo leonhard lennart
  lewis lou lew louis luis ludwig luigi ludovic gigi
  louise lou lulu luise luisa luiza
  lucas luke luca lukas luc lukasz
  madeleine maddie madeline magdalena lena
  magdalena magda lena maddalena madeleine
  malgorzata gosia margaret
  marcus mark marc marco marek marcos marko markus
  margaret maggie meg peggy marge margie rita greta gretchen margarete margarita margherita marguerite margot
  maria marie mary mia masha mariya marisa mariana
  martin marty martino
  martha marta patty
  mary molly polly maria marie
  matthew matt matty matthias mathias matteo mateo matthieu mathieu mateusz matej matti
  maximilian max massimiliano maksymilian maxi
  maxim max maksim maksym
  megan meg
  melissa mel missy lissa
  michael mike mick mickey micky mikhail michel miguel michele mikael mihail misha michal mykhailo michi
  michelle shelly mica michele
  mohammed mohamed muhammad mohammad mehmet mo
  nathaniel nathan nate nat nathanael
  nathan nate nat
  natalie nat natalia natasha nataliya natalya nathalie
  nicholas nick nicky nicolas nikolaus klaus nikolai nikolay niko nicola nicolo claus niklas mikolaj mykola niels nikolaos
  nicole nikki nicky nicola nicoletta
  oliver ollie olivier oliviero
  oleg oleh
  olga olha
  pamela pam
  patricia pat patty trish tricia patrizia patrycja
  patrick pat paddy patrice patricio patrizio patryk
  paul paulo pablo paolo pavel pawel pavlo pavlos
  peter pete pedro pierre piero pietro petr piotr petros pyotr petro petar pjotr piet
  philip phil philipp philippe felipe filippo pip phillip filip
  rachel rachael raquel
  raymond ray raimund ramon raimondo
  rebecca becky becca rebekka
  reginald reg reggie
  richard rick rich dick ricky riccardo ricardo ryszard
  robert bob bobby rob robbie bert roberto robin ruprecht
  roland rolando orlando
  rodrigo rod
  ronald ron ronnie
  rudolf rudi rudy rodolfo rudolph
  samuel sam sammy samuele
  samantha sam sammy
  sandra sandy
  sarah sally sadie sara
  sebastian seb bas basti sebastien sebastiano bastian
  sergio sergei sergey serge sergej serhiy
  sigmund siggi
  simon simone szymon simao
  sofia sophie sophia zofia sofie sonja
  stephanie steph stefanie stefania stefanie steffi estefania
  stephen steve steven stefan stephan stefano etienne esteban stevie szczepan stepan estevao
  susan sue suzy susie susanna susanne suzanne zuzana zuzanna susana
  sylvia silvia sylvie
  tatiana tanya tania tatyana tetiana
  teresa terry tess theresa tessa therese resi
  terence terry terrence
  theodore ted teddy theo theodor fedor fyodor teodor
  thomas tom tommy tomas tommaso tomasz
  timothy tim timmy timo timothee
  tobias toby tobi
  ulrich uli ulli
  ulrike uli ulli
  valentin val valentino
  veronica ronnie vera veronika weronika
  victor vic viktor vittorio viktor
  victoria vicky tori viktoria vittoria viktoriya
  vincent vince vinnie vincenzo vicente enzo
  vladimir vova volodymyr volodya wladimir vlad
  walter walt wally gualtiero
  wolfgang wolf wolfi
  william will bill billy willie liam wilhelm guillermo guillaume guglielmo willem willi wim
  yelena elena lena
  zachary zach zack zak
`

const groups = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '))

const groupsByName = new Map<string, Set<number>>()
for (const [index, names] of groups.entries()) {
  for (const name of names) groupsByName.set(name, (groupsByName.get(name) ?? new Set()).add(index))
}

/** Whether two folded given names are forms of one name: a short form and its full one, or one name in two languages. */
export function areFormsOfOneName(one: string, other: string): boolean {
  const mine = groupsByName.get(one)
  const theirs = groupsByName.get(other)
  if (!mine || !theirs) return false
  return [...mine].some((index) => theirs.has(index))
}

/** Whether a folded word is known as a given name. Knows some six hundred; of others it knows nothing. */
export function isGivenName(folded: string): boolean {
  return groupsByName.has(folded)
}
