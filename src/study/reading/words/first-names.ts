/**
 * First names of many languages, in lower case and without accents, less those that are other words too (hope, mark, rose).
 * Gathered from the lists of Faker (https://github.com/faker-js/faker, MIT licence).
 */
export const FIRST_NAMES = ` aadi aadidev aadinath aaditya aadrika aagam aagney aagneya aaliyah aalok aamod aanand aanandaswarup aanandinii aanjaneya aaratrika aaron aarya aaryan
aasa aasha aashritha aatmaj aatmaja aatreya aayushmaan aayushman abadon abagail abani abbie abbigail abby abdiel abdon abdou abdoul abdoulaye abdul
abdullah abe abel abelard abelardo abena abhaidev abhaya abhirath abhisyanta abigaelle abigail abigale abigayle abigel abimbola abisola abisoye abner
aboubacar abraham absolon acaryatanaya achalesvara acharyanandana acharyasuta achil achiles achille achim achintya achyut ada adah adalbert adalberta
adalberto adaline adam adama adams adan adar adaugo addie addison adeboye adedayo adegoke adel adela adelaida adelaide adelajda adelbert adele adelia
adelie adelin adelina adeline adell adella adelle adem adheesh adhiraj adhrit adikavi adil adin adina adinath aditeya aditya adityanandan
adityanandana adolf adolfa adolfina adolfo adolfs adolph adolphus adrain adriaan adrian adriana adrianna adriano adriel adrien adriena adrienne
adrijana adripathi advaya adwitiya afra afsin afton agasti agastya agata agathe agaton aglae aglaia aglaja agnes agnesa agneta agneya agnieszka
agnimitra agniprava agnivesh agnos agrata agripina agrypina agustin agustina ahalya ahilya ahmad ahmed ahmet aicha aida aidan aiden aiko aileen aina
ainars aino aisha aishani aissa aissata aissatou aiyana ajeet ajit akande akanni akeem akira akos akram akroor aksel akshainie akshaj akshat akshata
akshayakeerti akshita akula akunna akvelina alade alain alaina alan alana alanis alanna alassane alayna alban albane albena albert alberta alberte
albertha albertina albertine alberto albertyna albin albina albrecht alcibiade alcide alda alden aldo alea alec aleen alejandra alejandrin alejandro
alek aleksa aleksandar aleksander aleksandra aleksi aleksy alemka alen alena alene alenka aleodor ales aleska alessa alessandra alessandro alessia
alessio aletha alex alexa alexander alexandr alexandra alexandre alexandrea alexandria alexandrina alexandrine alexandro alexandru alexane alexanne
alexe alexej alexie alexis alexys alexzander aleyna alf alfons alfonso alfonzo alford alfred alfreda alfredo alfreds algirds algis ali alia alica
alice alicia alicja alida alima alin alina aliou alis alisa alisha alison alissa alistar alivia alix aliya aliz aliza alize alka allan allegra allen
allene allie allison alma alois aloisie aloizs alojz alojzije alok alonzo alparslan alphonse alphonso alta alton alva alvah alvar alvena alvera
alverta alvin alvina alvis alwar alya alyce alycia alysa alysha alyson alyssa alyssia alysson alzbeta ama amabela amadeus amadou amalia amalie amalija
amand amanda amandine amani amar amara amaranaath amaresh amari amarnath amat amata amaya ambar ambra ambre ambroise ambrose ambroz ambrozy amedeu
amelia amelie amely americo ameyatma amie amin amina aminat aminata aminu amira amish amit amiya amodini amogh amon amos amrit amrita amritambu amy
amya amza ana anaadi anabel anabela anabelle anael anaelle anagh anahi anaida anais anala anamaria anamarija anamika anand ananda anandamayi anang
ananta ananya anar anas anasooya anastacio anastasia anastasija anastaz anastazie anastazija anastazja anasuya anatazie anatol anatole anatolie anca
anci ancica ancuta anda andel andela andelika andelin andelina andelko andelo anders anderson andi andra andrada andras andre andrea andreane
andreanne andreas andreea andrei andrej andreja andres andrew andrija andrina andris andro andrzej andy andzejs andzelika andzs anemona anesa aneta
anette anezka ange angela angele angelica angelika angelina angeline angelita angelo anghel anghelina angie angus anibal anica anika anila anilaabh
anilabh anish anisoara anissa anita aniya aniyah anja anjali anjaneya anjushree anjushri anka ankal anke anko ann anna annabel annabell annabelle
annalena annalise annamae annamarie annapurna anne anneke anneli annelie annemarie annetta annette anni annie annika annikki anny anouk anrijs ansel
anselm anselma anselme ansgar ansgary anshula anslavs ansley antal antea antek antero anthony antigone antim antje antoaneta antoine antoinette anton
antone antonela antonella antonetta antonette antoni antonia antonie antonietta antonija antonin antonina antonio antoniu antony antti antun antwan
antwon anuja anunay anuraag anurag anusuya anuta anwesha anya aoife apolena apollinary apolline apollo apsara arabela araceli aracely aram
aranka arcadie archan archibald archie arda ardella arden ardith arely areta ariadna arian ariana ariane arianna aric arie ariel ariela arielle arija
arijs arin arina arindam aris aristid aristide aristita arjun arkad arkadijs arkadiusz arkady arlene arleta arlie arlo armance armand armando armani
armel armelle armida armin armins arna arnaldo arnaud arne arnesh arno arnold arnolda arnoldo arnost arnostka arnulfo aron arpad arsen arsene arsenie
arseniusz artemis artemisa arthur artur arturo arturs artus arun aruna arved arvel arvid arvids arvilla arwen arya aryan aryanna arystarch arzen asha
ashlee ashleigh ashlesh ashley ashly ashlynn ashok ashton ashtyn asija asja aslesha assunta astou astrid astrida asya atanas atanazie atanazy atena
athena athenais atila atmaja atmanand atmananda atreyee atreyi attila aubree aubrey aude audie audra audreanne audrey augusta auguste augustin
augustina augustine augustus augustyn augustyna aurel aurele aurelia aurelian aureliana aurelie aurelien aurelija aurelio auriane aurica aurore austen
austin austyn auxence avadhesh avani avantika avery avis avram axel axelle axinte ayan ayana ayas ayaz aydan ayden ayebatari ayinde ayla ayleen aylin
ayman aymeric aynur ayoub ayse ayushmati aziz azra azubuike baala baalaaditya baalagopaal babeta bahula baidehi baijayanti bakary baksi bakula bala
balaaditya balachandra baladitya balagopal balagovind balamani balazs baldwin balgopal balint baltazar balthazar bandhu bandhul banel banji bankim
bankimchandra bankole banuta baptiste bara baran barbala barbara barbora barbro barica baris barnabas barnabe barney barrett barry bart barthelemy
bartholome bartolomej bartolomeu barton basanti basarab bastian bastien batuhan baudouin baylee bazil bazyli bea beata beate beatrice beatriz
beatrycze beatus beaulah bebe becky bedrich bedriska bela belimir belinda ben bence bende bendeguz benedek benedict benedicte benedikt benedikta
benedykt benett bengt beniamin benicio benito benjamin bennett bennie benno benny benoit benone bente benton berat berenice berenika berit beritan
berkay bernadette bernadine bernard bernarda bernardo bernd berneice bernhard bernice bernie berniece bernita bert berta bertalan bertha berti
bertille bertold bertolda bertram bertrand bessie beth bethany betina betsy bette bettie bettina betty bettye beulah beverly bhaanumati bhaasvan
bhaaswar bhadra bhadrak bhadraksh bhadran bhagavaan bhagirathi bhagvan bhagwanti bhagwati bhamini bhanumati bharadwaj bharat bhardwaj bhargava
bhargavi bhasvan bhaswar bhaumik bhavani bhaves bheeshma bhilangana bhima bhisham bhishma bhoj bhoopat bhoopati bhooshan bhooshit bhramar bhudev
bhudeva bhupati bhupen bhushan bhushit bhuvanesh bhuvaneshwar bianca bianka bibiana bibianna biborka bilal billie billy bilva bilwa binta bintou
birgit birgita birgitta birgitte birjesh biserka bishnu bivoj bjarne bjorn blahomil blahomila blahomir blahomira blahoslav blahoslava blair blaise
blake blanche blandine blanduzia blanka blazej blazena bob bobbie bobby bodhan bogdan bogdana boglarka bohdan bohdana bohuchval bohumil bohumila
bohumir bohumira bohun bohuna bohus bohuse bohuslav bohuslava bojan bojana bojislava boldizsar bolemir boleslav boleslava boleslavs bonifac bonita
bonnie bora borbala borek boris borislav borislava borivoj borka borko borna boroka borys botond boubacar boubou boyd bozena bozetech bozetecha bozica
bozidar bozidara bozislav brad braden bradford bradley bradly bradut brady braeden brahma brahmaanand brahmabrata brahmanandam brahmdev brajan brajen
brajendra brajesh bram brandi brando brandon brandt brandusa brandyn branimir branimira branislav branislava branka brankica branko brannon branson
bratislav bratislava braulio braxton brayan breana breanna breanne brenda brendan brenden brendon brenna brennan brennon breno brent bret bretislav
bretislava brett bria briac brian briana brianne brice bridget bridgette bridie brielle brieuc brigita brigitta brigitte brijesh brionna brisa brita
britney britt brittany brock broderick brody bronislav bronislava bronislavs brooke brooks bruce bruna brunhilda bruno bryan bryana bryant bryce
brycen brygida bryon buchi bucur buddhana budhil budimir budislav budivoj buford bukola bulah burak burdette burley burnice byron cade caden caesar
caio caitlin caitlyn caius cale caleb calebe caleigh cali calin calista calixte callie callum calvin camden cameron camil camila camilla camille
camren camron camryn camylle candace candelario candice candido cantemir capucine cara carey carine carissa carl carla carlee carles carleton carley
carli carlie carlo carlos carlota carlotta carlton carmel carmela carmella carmelo carmen carmina carol carolanne carole carolin carolina caroline
carolyn carolyne carrie carroll carson cary casandra casey casian casiana casimer casimir caslav caspar casper cassandra cassandre cassidy cassie
cataleya catalin catalina caterina catharina catharine catherine cathrine cathryn cathy catinca catrin catrina catrinel caua cayla cazimir ceasar
cecelia cecil cecile cecilia cecilie cecylia cecyliusz cedric cedrick cedrik cedrin celeste celestin celestina celestine celestino celestyn celestyna
celia celian celie celina celine cenek cenka cerasela cesar cestmir cestmira ceyda ceyla ceylin cezar cezara cezary chaanakya chaaruchandra chadd
chadrick chaim chaitan chakor chakradhar chakravartee chakravarti chakrika chanakya chanda chandak chandan chandani chandi chandini chandira chandni
chandra chandraayan chandrabhaga chandrabhan chandradev chandrakala chandraketu chandrakin chandramani chandramauli chandramohan chandran chandranath
chandrani chandraprabha chandravati chanel chanelle chantal chapal chapala charak charl charleen charlene charles charley charlie charline charlotta
charlotte charuchandra charumati charuvrat charvi chasity chaten chatur chatura chaturaanan chaturbhuj chauncey chaya chayenne chaz cheikh chelsea
chelsey chelsie cherechi cheryl chesley chester chet chetan chetanaanand cheyanne cheyenne chiamaka chiara chidaakaash chidaatma chidambar chidambaram
chidananda chidi chimamanda chinedu chinmayanand chinmayananda chinyere chiranjeev chiranjeeve chisom chitraksh chitrali chitramala chitrangada
chizoba chloe chrabros chraniboj chranibor chranislav chranislava chris christa christelle christer christian christiana christiane christiano
christie christin christina christine christoffer christop christoph christophe christopher christy chrudos chukwu chval chyna ciara cielo cierra
cihan cindy ciprian cipriana cistoslav cistoslava citlalli claas claes claire clara clarabelle clare clarence clarisa clarissa clarisse clark claud
claude claudia claudie claudine claudio claudiu claus clayton clea clelia clelie clemence clemens clemente clementina clemmie cleo cleopatra cleophee
cleora cleta cletus cleve cleveland clifford clifton clint clinton cloe clotilde clovis cloyd clyde coby codin codrin codrina codrut codruta cody
colby coleman colin coline colleen collien collin colten colton columbus conchita conner connie connor conor conrad constance constanta constantin
constantina consuela cora coralia coralie coraline corbin cordelia cordell cordia cordie corene corentin corey corina corine corinna corinne cornelia
corneliu cornelius cornell corrine cortez cortney corvin cory cosima cosmin cosmina costache costel costin coty coumba courtney craig crawford
crenguta creola crin crina cristea cristian cristiana cristiano cristina cristobal cristofor cristopher crystel csaba csanad csenge csongor ctibor
ctibora ctirad ctirada ctislav ctislava cullen curtis cydney cynthia cyntie cyprien cyra cyriaque cyrielle cyril cyrila cyrille cyrus cyryl daan
dacian daciana daevi daevika dafina dagmar dagmara dags daiana daija dainuvite daisha daiwik daksha dakshayani dalia dalibor dalibora daliborka dalida
dalie dalila dalimil dalimila dalimir dalimira dallin dalton damaris damayanti dameon damian damiana damien damil damilare damilola damion damir
damjan damla damodara damon dan dana dandak dandapaani dandre dane dangelo dani danial danica daniel daniela daniele daniella danielle danijel
danijela danika danilo danjuma danka dannie danny dante danu danuse danuta danyka daouda daphnee daphney dara darby darek daren daria darian dariana
darie darien darija darin darina darinka dario darion darius dariusz darja darko darla darleen darlene darnell daron darrel darrell darren darrick
darrin darrion darron darryl darshan darshwana darta darwin daryl dasa dashawn dasia datta dave davi david davida davide davids davin davion davis
davon davonte davor davorin dawid dawson dayaamay dayaananda dayaanidhi dayamayee dayana dayna dayne dayton dean deangelo deanna deb debbie debora
deborah debra decebal declan dedric dedrick deeksha deenabandhu deepak deepali deepan deepankar deependra deepesh deeptanshu deeptendu deeptiman
deeptimay deeptimayee deeptimoy deeptimoyee deevakar defne deion deja dejah dejan dejon dejuan delaney delbert delfina delia delie delilah della
delmer delores delpha delphia delphine demarco demarcus demario demba demetra demetris demetrius demetriusz demond dena deneval denis denisa denise
denisz deniz dennis denny deon deondre deontae deonte depold dereck derek derick deron derrick deshaun deshawn desiree desmond despina dessie destany
destin destinee destiney destini detmar detrich devadatt devagya devajyoti devak devan devangana devani devante devasree devdan deven devesh deveshwar
devi devika devin devon devonte devvrat devyn dewayne dewey dewi dewitt dezider dhaanyalakshmi dhana dhanadeepa dhanalakshmi dhananjay dhanapati
dhanesh dhanpati dhanu dhanvin dhara dharani dharitri dharmaketu dhatri dhruv dhyanesh dhyaneshwar diana diane dianna dianne dicle dida didier didina
diego digambar digambara diksha dilan dilara dildar dillan dillon dimitri dimitrij dimitrina dimitris dina dinakar dinesh dinkar dino dinu dion
dionizy dionyz dionyzos dipali dipankar dipendra dipesh diptendu divaakar divakar divis diviska divjot divna divya djibril dluhos dmitri dobrava
dobromil dobromila dobromir dobromira dobroslav dobroslava dochia doina dom domagoj domenic domenick domenico domenik dominic dominick dominik
dominika dominique domnica don dona donald donalda donat donata donato donavon donka donna donnell donnie donny dora dorana dorcas doreen dorel dorian
doriana doriane dorica dorin dorina dorinel doris dorit dorka dorli dorota dorotea doroteja dorothea dorothy dorottya dorris dortha dorthe dorthy doru
doubrava doubravka doug douglas dovie doyle draga dragica dragos drahomil drahomila drahomir drahomira drahon drahos drahoslav drahoslava drahotin
drahotina drahuse drahutin draupadi drazen drew dron drona drzimir drzislav duane duanne dubravka dubravko ducu dudley duje dujo dulari dulce dumitra
dumitrana dumitru duncan dunja durda durga durgeshwari durward dusan dusana dustin dwaipayan dwaipayana dwayne dwight dylan dzile dzirkstite earl
earlene earline earnestine easton ebba ebiere ebiowei ecaterina ecrin eda eddi eddie eddy eden edgar edgard edgardo edgars edison edita edite edith
edmond edmund edna edouard eduard eduarda eduardo eduards edvard edvarda edvin edvins edward edwardo edwin edwina edyta edyth edythe edzus eekalabya
eero eeva effie efraim efrain efrem efren eftimia eftimie egils egmont egon egona eileen einar einars eino eirik eizens eka ekaaksh ekadant ekaksh
ekalavya ekaling ekaparnika ekdant eladio elaina elaine elakshi elanur elbert elda eldon eldora eldred eldridge elea eleanor eleanora eleanore eleazar
electa elektra elena eleni elenor elenora eleonora eleonore elfrida elfrieda elia eliah elian eliana eliane eliano elias eliasz elie eliezer elif
elijah elin elina eline elinor elinore elio elisa elisabet elisabeta elisabeth elisaveta elise eliseo elisha elisio eliska elissa eliza elizabet
elizabeth elizej elizeus elka ella ellen elli ellie elliot elliott ellis ellsworth elly elmar elmars elmer elmira elmo elmore elna elnora elnur eloa
elodia elodie elody eloisa eloise elouise eloy elroy els elsa else elsie elta elton elva elvera elvie elvira elvis elwin elwira elwyn elyas elyes
elyse elyssa elza elzbieta emanoil emanuel emanuela emanuelly emanuil emeka emelia emelie emeline emely emerich emerson emery emese emi emie emil
emile emili emilia emilian emiliano emilie emilija emilijan emilio emils emily emin emirhan emma emmalee emmanuel emmanuelle emmely emmet emmett emmi
emmie emmitt emmy emory emre enakshi enea enes engelbert enguerrand enid enie enna ennio enno enoch enola enora enos enrico enrique ensar ensio enya
enzo ephraim erast eray erazim erazmus erdal eremia eren erhard eriberto eric erica erich erick ericka erik erika eriks erin erkki erling erma ermins
erna ernest ernestina ernestine ernesto ernie ervin ervina ervins erwin eryn esben esha eshana eshita esma esmee esmeralda esra esse essie esta
esteban estefania estel estela estell estella estelle ester estera estevan esther estrella eszter etela etha ethan ethel ethelyn etienne ettie eudokia
eudoksja eudora eufrosina eufrozina eugen eugene eugenia eugenie eugeniusz eula eulah eulalia eulalie euna eunice eunika eusebia eusebie eusebio
eusebiu eusebius eustatiu eustracjusz eva evald evalds evalyn evan evangeline evanghelina evans evarist eve eveliina evelin evelina eveline evelyn
evelyne everardo everett everette evie evin evzen evzenie ewa ewald ewelina ewell eymen ezechiel ezekiel ezequiel ezio ezra fabia fabian fabiana
fabiano fabie fabien fabienne fabijan fabio fabiola fabrice fabricia fabricio falk fang fanni fannie fanta fantine farah fares fatim fatima fatimata
fatma fatou fatoumata faust faustin faustina faustine faustino fausto faustyn faustyna favian faye feba febe federico fedor felicia felician feliciano
felicie felicita felicitas feliks felina felipa felipe felix felton femke fenja ferdinand ferdinanda ferdynanda ferenc fermin fernando ferne ferre
fidan fidel fidelie fidelius fien fiete fikret filemon filibert filiberto filip filipa filipe filippa filippo filofteia filomen filomena finia finja
finlay finley finn finnja finnley fiodor fiona flavia flavian flavie flavien flavio flaviu flavius fleta fletcher flo floare floarea flore florea
florence florencia florencio florencja florenta florentin florentina florentine florentyn florentyna florian floriana florica florida florina florine
flossie floy floyd flynn forrest fortunat frana frances francesca francesco francis francisc francisca francisco franciszek franciszka franco francois
francoise franjo frank franka frankie franklin frantisek frantiska franz franziska fred freda freddie freddy frederic frederick frederico frederik
frederike frederique fredrick fredrik fredy freeda freida freja freya frida fridolin frieda friederike friedrich fritz frusina fruzsina fryderyk
funmilade funmilayo furkan furman fynn gabe gabi gabin gabor gabriel gabriela gabriele gabriella gabrielle gabrijela gael gaelle gaetan gaetano gaia
gail gaja gajaadhar gajabahu gajadhar gajana gajbaahu galfryd galina ganak ganaka ganapati gandharv gandharva ganesh gangesh garance gardner garett
garfield garik garika garnett garrett garrick garry garth garud garuda gary gaspar gaspard gaston gati gatik gauraang gaurang gauranga gautam gautama
gautami gautier gavin gayatri gayle gbeminiyi gbemisola geanina gedeon gederts geeta geetanjali gejza gellert gelu gema gemine gemini gemma genadij
genevieve gennaro genoveva gentiana geoffrey geoffroy georg george georgel georges georgeta georgette georgian georgiana georgianna geovanni geovanny
geovany gerald geralda geraldina geraldine gerard gerarda gerardina gerardo gerazim gerazym gerda gergely gergo gerhard gerharda germain germaine
gerrit gerry gerson gertruda gertrude geza ghanaanand ghanashyam ghanshyam ghenadie gheorghe gheorghita gherghina ghita giacomo giada gian gianina
gianluca gianni gica gicu gideon gilbert gilberta gilberto gilda giles gilles gillian gina ginewra gino gioele giorgia giorgian giorgiana giorgio
giorgos giovani giovanna giovanni giovanny giri girija girik girika girindra giriraaj giriraj girish girja girts gisela gisele gisselle gita gitanjali
gitte giulia giuliana giuliano giulio giuseppe gizela gladyce gladys gleb glenda glenn glenna glennie gloria glorie gobinda godfrey golda gonsalwy
gonzague gonzalo gopaal gopal gopee gopi gorakhanatha gorakhnath goran goranka gorazd gordan gordana gordon goswamee goswami gothard gotum gouranga
goutam govinda gracian graciana gracie graciela gracja gradimir grady graham granville gratian gratiana gratiela grayce grayson grazina greg gregg
gregoire gregor gregoria gregorian gregorio gregory greta gretchen greyson grga grgo grgur grigore griselda grizelda grover grozdana grzegorz
guadalupe gubio gudakesa gudakesha gudrite gudrun guido guilherme guillaume guillemette guillermina guillermo guiseppe gulbahar gulcin gulsen gunars
gunay gunilla gunnar gunter gunther gurdev gus gussie gustav gustava gustave gustavo gvendolina gvozden gwen gwenaelle gwendolyn gwido gyorgy habib
habiba haby hadi hadley hafsa hagen hailee hailey hailie hakan hakon haleigh haley halie halil halim halima halina halle hallie hamidou hamish hamsini
hamza hana hanae hanga hani hanna hannah hanne hannele hannes hanno hannu hans hanus haralamb haralambie harald hari harinakshi harinarayan harit
harita harley harmon harold harriet harrison harry haruto harvey hasan hasim haskell hasna hassan hassie hastal hata hatem hattie hauke havel havla
hawa hayden haylee hayley haylie hazle heber hector heda hedda hedi hedvig hedvika heema heidi heidrun heike heikki heitor helen helena helene helga
helie helin helio helle hellen helmer helmut heloisa heloise henderson hendrik hennes henning henri henrick henrie henrieta henrietta henriette henrik
henrike henrique henry henryk henryka heracleea herbert herberta herman hermann hermenegildo hermina hermine herminia herminio hernan hershel herta
hertha hester hettie hieronim hilario hilarion hilarius hilary hilbert hilda hildegard hillard hillary hilma hilton himadri himani hipolit hipolito
hippolyte hira hiram hiranmay hiranmaya hiranya hiro hjalmar hobart holden hollie hollis homero hong honorius horac horace horacio horacy horatiu
horea horia horst hortense hortensie hortenzie horymir horymira hosea hostimil hostimila hostimir hostimira hostislav hostislava hostivit hovard
howard howell hoyt hrvoj hrvoje hrvojka hubert hudson hugh hugo hugues hulda hulya humberto hunor hussein hvezdoslav hvezdoslava hyacint hyacinta
hyman hynek hypolit iacob iain ian iancu ianis iasmina iboja ibrahim ibrahima icie ida idell idella idris idrissa ieremia ifeanyichukwu ifeoma
ifunanya ignac ignacie ignacio ignacy ignat ignata ignatius igor ihsan ikenna ikhidie ilaria ilarie ilarion ilay ilayda ildika ileana ilene ilenia
ilgmars ilhan ilia ilian iliana ilias ilie ilija ilinca ilja iljana ilko ilmari ilmars ilona ilsa ilyas ilyes ilza imani imelda imene imke immanuel
imogene imran imre ina inara inars inaya inder indira indra indrikis ines inesa inez inga inge ingeborg ingeborga inger ingmars ingrid ingrida inguna
inja inka inkeri inna innocenty inocenc inocentiu ioan ioana ioanina iolanda ionel ionela ionelia ionica ionut iosefina iosif irem irena irene irenej
ireneus ireneusz ireti irfan iridenta irina irinel iris irisa irma irmeli irvin irving irwin isa isaac isabeau isabel isabela isabell isabella
isabelle isabelly isac isadora isadore isai isaiah isaias isak iseult isidor isidora isidore isidro isig isik isioma isis ismael ismail isobel isolda
isom isra issa issac istvan itzel iulia iulian iuliana iuliu iurie iustin iustina iustinian ivah ivan ivana ivancica ivanka ivanna ivar ivek iven
iveta ivica ivna ivo ivona ivonne ivor iwan izaak izabela izabella izaiah izaias izajasz izak izidor izidora izmael izolda izydor jaakko jabari jace
jacek jacey jachym jacinthe jacinto jack jackeline jackie jacklyn jackson jacky jaclyn jaco jacob jacobo jacobus jacqueline jacquelyn jacques jacynthe
jada jaden jadesola jadon jadran jadrana jadranka jadranko jadro jadwiga jadyn jaeden jaga jagadish jagadisha jagathi jagdeep jagdish jagica jagmeet
jahnu jaida jaiden jailyn jaime jaimini jairo jakayla jake jakob jakov jakub jakuba jakubina jakubka jaleel jalen jalon jalyn jamaal jamal jamar
jamarcus jamel james jameson jamey jamie jamil jamila jamir jamison jammie jan jana janae janaina jane janek janelle janessa janet janeta janica
janice janick janie janin janina janine janis janiya janka janko janna janne jannek jannes janni jannie jannik jannis jano janos janosch janusz jany
jaquan jaquelin jaqueline jara jared jaren jari jarmil jarmila jarne jarno jarod jarolim jarolima jaromil jaromir jaromira jaron jaroslav jaroslava
jarred jarrell jarret jarrett jarrod jarvis jasen jasenko jasmin jasmina jasmine jasna jasnena jason jasper jaunita jautrite javas javier javon
javonte jaya jayce jaycee jayda jayde jayden jaydon jaylan jaylen jaylin jaylon jayme jayne jayson jazeps jazlyn jazmin jazmyn jazmyne jean jeana
jeanette jeanie jeanne jeannette jeannie jedediah jedidiah jeff jefferey jeffery jeffrey jeffry jehanne jekabs jela jelena jelica jella jelle jena
jenel jenifer jenna jennie jennifer jennings jenny jennyfer jenovefa jens jensen jeppe jerad jerald jeramie jeramy jerel jeremi jeremiah jeremias
jeremiasz jeremie jeremy jermain jermaine jermey jerod jerome jeromy jeronimo jeronym jerrell jerrod jerrold jerry jerzy jesa jesika jesper jess jesse
jessica jessie jessika jessy jessyca jett jette jettie jevgenijs jevon jewell jilji jill jillian jim jimmie jimmy jimram jindra jindrich jindriska
jing jiri jirina jitender jitendra jitka joachim joah joakim joan joana joanie joann joanna joanne joannie joanny joany joao joaquim joaquin jocelyn
jodi jodie jody joe joel joelina joeline joelle joesph joey johan johana johann johanna johanne johannes johathan john johnathan johnathon johnnie
johnny johnpaul johnson jolana jolanda jolanta jolayemi joleen jolie jolien jolin jolina joline jon jona jonah jonas jonatan jonathan jonathon jonna
jonte joost jordana jordane jordi jordon jordy jordyn jorga jorge jorgen joris joscha joschua jose josef josefa josefin josefina josefine josep joseph
josephin josephine josh joshua joshuah josiah josiane josianne josie josip josipa josko joso jost josua josue josy jovan jovana jovani jovanny jovany
joyce joza joze jozef jozefa jozefina jozsef jozue juan juana juanita juda judah judd jude judita judite judith judson judy judyta juha juhani juho
jukka jule jules julia julian juliana juliane julianne julie julien julienne juliet julieta juliette julija julijs julika julina julio julita julius
juliusz juna junius jurgen jurgis juri jusma justen justin justina justine juston justus justyn justyna juta jutta juul juvenal juwan jyoti
jyotis jyotsana kaan kaarina kacey kaci kacie kacper kade kaden kadiatou kadin kadir kaela kaelyn kai kaia kailash kailee kailey kailyn kaitlin
kaitlyn kaja kajetan kaleb kaleigh kalervo kalevi kaley kalinda kalistrat kalle kallie kalpana kalyani kama kamala kamalesh kameron kamil kamila
kamilla kamille kamla kamlesh kamran kamren kamron kamryn kanak kanaka kanchan kanci kane kanishka kannan kannen kanti kara karaca karan kareem karel
karelle karen kari kariane karianne karim karin karina karine karl karla karlee karley karli karlie karlis karlo karlotta karmela karmen karol
karolann karoliina karolina karoline karson karthik kartik karunanidhi kasandra kasey kashyap kashyapi kasian kasim kaspar kasper kassandra kastor kat
kata katalin katariina katarina katarzyna kate katelin katelyn katelynn katerina katharina katherine katheryn kathleen kathlyn kathrin kathrine
kathryn kathryne kathy katica katie katija katina katja katlyn katlynn kato katrin katrina katrine katryn kattie kavon kavya kay kaya kayacik kaycee
kayden kayla kaylah kaylee kayleigh kayley kayli kaylie kaylin kayode kayra kazi kazimierz kazimir kazimira keagan keano keanu keara keaton keegan
keeley keely keenan keerti keira keith kellen kelley kelli kellie kelly kelsi kelsie kelton kemal kemi ken kenan kendall kende kendra kendrick kenji
kenna kennedi kennedy kenneth kennith kenny kent kenton kenyatta kenyon kenza kenzo keon kerem kerim kerry kerstin keshaun keshawn keven kevin kevon
keyon keyshawn khadidiatou khadija khady khalid khalil kian kiana kianna kiara kiarra kiel kiera kieran kika kilian kim kimberley kimberly kimi kincso
kinga kira kiran kirsten kirstin kirti kitty kjell klaas klara klarencjusz klaudia klaudian klaudie klaudius klaudiusz klaus klavs kleber klemens
klement klementina klementyna kleopatra kliment klotylda knut kobe koby kody koen kofi kolby kole koleta koloman kolombin kolombina kolos kolumban
kolumbin kolumbina konrad konrads konstance konstancie konstancja konstantin konstantins konstanty konstantyn konsuela konzuela kora koralia koray
korbin korbinian kordula korey korina korinna kornel korneli kornelia kornelie kornelius korneliusz kory kosma kosmas kostas kraig krasava krasomil
krasomila krasoslav kresimir kresomysl kris krishna krishnadas krishnadasa krisjanis kriss krista kristan kristen kristi kristian kristiana kristians
kristie kristiina kristijan kristin kristina kristine kristof kristofer kristoffer kristopher kristy kristyna krisztian krisztofer kruno krunoslav
kryspin krystal krystel krystian krystina krystof krystyna krzysztof ksawera ksawery ksenia ksenofont kubra kubura kumar kumari kumuda kunhuta kurt
kurtis kveta kveton kvetos kvetoslav kvetoslava kvetuse kvido kwame kwintyn kyan kyla kyle kylee kyleigh kyler kylie kyllikki kyra laal lacey
lacramioara lada ladarius ladislau ladislav ladislava laetitia lafayette laila laisha lajos lakshman lakshmi lakshmidhar lakshminath lala lalita lamar
lamine lamont lana landen laney lara larisa larissa laron larry lars larue larysa lasma lassana lasse laszlo latif latoya laura laure laureen lauren
laurenc laurence laurencie laurencja laurencjusz laurene laurens laurent laurentia laurentiu laurenty laurentyna laurenz lauretta lauri laurian
lauriane laurianne laurie laurin laurine laury lauryn lavada lavanya lavern laverna laverne lavina lavinia lavize lavon lavonne lawrence lawson laxman
laxmi layla layne lazare lazaro lazarz lea leah leana leander leandr leandra leandre leandro leann leanna leanne leatha leda lee leela leena leif
leigh leila leilani lejla lela lelah leland lelia lempi lemuel lena lene leni lenia lenja lenka lenn lenna lennard lennart lennert lennie lennox lenny
lenora lenore lenya leo leodegar leokadie leola leon leona leonard leonardo leone leonel leonhard leoni leonid leonida leonidas leonids leonie leonor
leonora leontin leontina leontine leontyn leontyna leopold leopolda leopoldina leopoldine leopoldo leopoldyna leora leos lera leroy lesek lesley
leslie lesly lessie lester leta letha leticia leticie letitia letizia levent levente levi levin levke lewin lewis lexi lexie lexus leyla lia liah liam
lian liana lias liba libbie libby libena libor libora liboslav liboslava libuse lica lidia lidija lidmila liga ligia liisa liksma lila lili lilia
lilian liliana liliane lilianna lilien lilith lilla lilli lillian lilliana lillie lilly lilou lilyan lina linda lindsay lindsey linett linn linnea
linnie linus linwood lioara lionel lior lis lisa lisandro lisann lisanne lisbeth lise liselotte lisette litzy liv liva livia livie livija livio liviu
livius liya liyana liz liza lize lizeth lizzie ljiljana ljuba ljubica ljudevit llewellyn lloyd logan loic lois lola lolade lolita loma lonie lonnie
lonny lonzo lora loraine loredana loreen lorelei loren lorenc lorene lorenz lorenza lorenzo loreta loretta lori lorin lorine loris lorna lorraine
lotar lothar lotta lotti lottie lou louay louie louis louisa louise loup lourdes louvenia lovisa lovorka lowell loyce luan luana lubomir lubomira
lubor lubos luboslav luboslava luc luca lucas lucca lucentiu lucia lucian luciana luciano lucie lucien lucienne lucija lucijan lucile lucille lucinda
lucio lucious lucius lucja lucjan lucretia lucretiu lucy ludek ludie ludise ludivine ludivoj ludka ludmila ludomir ludomira ludoslav ludoslava ludovic
ludovica ludvig ludvik ludvika ludwig ludwik ludwika luella luena luigi luis luisa luise luiz luiza luize lujza luka lukas lukasz luke lukrecie
lukrecius lula lulu luminita lumir lumira luna lungelo lupe lura lurline lutfi luther lutibor lutobor lutz luzie lyam lyda lydia lydie lykke lyla lyle
lynda lynette lynn lynne lysanne maarit mabel mabela mabelle mable maca macey maci macie mackenzie macy madalin madalina madaline madalyn maddison
maddox madeleine madeline madelyn madelynn madge madhuri madie madilyn madina madisen madison madisyn madita madleen madlen madonna mads mady madyson
maegan mael maelis maelle maelys maeva maeve mafalda magali magda magdalen magdalena maggie magnus mahaut mahdi mahe mahendra mahesh maheswar mahir
mahmoud mahmud mahulena maia maica maida maija maik maike mailin maimouna maira maite maiya maja majda makar makary makayla makenna makenzie
makinwa maksim maksym maksymilian malachi malati malcolm malena malene malgorzata malia malick malika malin malina malinda mallie mallory malo malou
malte malthe malti malvina malvine malwina mamadou mamie manda mandaakin mandakini mandy manel manfred mangala mangalya mani manik manikya manisha
manjusha manley manoj manole manon manona mansur mansvet manuel manuela marah marc marceau marcela marceli marcelina marcelino marcell marcella
marcelle marcellus marcelo marcheta marcia marcin marcis marco marcos marcu marcus mareike marek maren marena marga margaret margareta margarete
margarett margaretta margarette margarida margaux margers margie margit margita margot margret marguerite mari maria mariah mariam mariama marian
mariana mariane marianna marianne mariano maribel marica maricarmen maricica marie marieke mariela mariella marielle marieta marietta marija marijana
marika marilena marilie marilou marilu marilyn marilyne marin marinela marino mario marioara mariola marion maris marisa marisol marissa marit marita
marite maritza mariuca marius marja marjatta marjolaine marjorie marjory marketa markku marko markus marla marlee marleen marlen marlena marlene
marley marli marlo marlon marques marsha marta marte martha marthe martim martin martina martine martins marton martti marty martyna marut marvin
marwa marwin mary maryam maryann maryjane maryna maryse masa massimo matan matei matej mateja mateo mateus mateusz matheo matheus mathew mathias
mathilda mathilde mathis mathurin mathuys matias matija matilda matilde matis matiss matko mato matous mats matt matteo mattes matthew matthias
matthieu matthis matti mattia mattias mattie mattis matyas matylda maud maude maudie maureen maurice mauricio maurine mauro maurycy mavis maxence
maxie maxim maxima maxime maximilian maximilien maximillia maximillian maximo maximus maxine maxmilian maya maybell maybelle maye mayeul maymie
maynard mayoor mayra mayte mazie mckayla mckenna mckenzie meagan meaghan mecislav mecislava meda medard medea medine meena meenakshi meg megan megane
meggie meghan meghnad meghnath mehmet mei meik meike meire meissa mekhi melania melanie melany melba melchior melek melia melichar melike melina
melinda meline melis melisa melissa melita mellie melodie melvin melvina melyna melyssa menaka menka mercia meredith merel merete merritt mert mertie
merve mervin meryem meta metod metodej metra mette mia micaela micah micha michael michaela michal michala michale michalina micheal michel michele
michelle mick mickael mieke miguel mihael mihaela mihai mihail mihaly mihnea mija mika mikael mikaela mikail mikayla mike mikel mikelis mikkel mikko
miklos mikolaj mikolas mikulas mila milada milan milana mildred milena miles milford milic milica milik milivoj miljenko milka milla mille millie milo
milon milorad milos miloslav miloslava milota milous milovan milovin milred milton miluse milutin mima mimo mina minakshi mindy minerva ming minna
minnie minodora mioara mira mirabela mirac miran miranda miray mircea mirco mireille mirek mirela mirella mireya miriam mirja mirjam mirka mirko mirna
miromil miromila miron mirona miroslav miroslava mirtil miruna mirza misael mislav missouri mitchel mitchell mitica mitra mitrut mittie mlad mladen
mnata mnislav mnislava modesta modesto modrite mohamed mohammad mohammed mohan mohana mohinder mohini moira moise moises mojmir mojzesz mojzis mollie
molly mona monalisa monica monika monique monroe monserrat monserrate monte monty monvids morgan morgana morgane moriah moric moris moritz morne
morris morten mortimer morton mose moses moshe mossie mouhamadou mouhamed moussa moustapha mozell mozelle mstislav mudite mugur mugurel muhammad
muhammed muhsin mukesh mukul murat muriel muriela murilo murl murphy murray musa mustafa muyiwa myah myla mylan mylene myles myra myriam myrl myrna
myron myrtice myrtie myrtil myrtis nadalina nadezda nadia nadine nadja nadzieja nael naemi nagabhushanam nahid nahil naim naja nakia nala nalini nana
nancy nanda nandor naneta nannie naomi naomie napoleon nara narayan narcis narcisa narciso narendra narinder nash nasir nasrullah natalia natalie
natalija natan natanael nataniel natasa natasha nathalie nathan nathanael nathanial nathaniel nathen natka naveen navin nawal naya nayeli nayla
nazariusz nazary nazif nazim neal nechifor ned neda nedjeljka nedjeljko nedra neele neha nehoslav neil neklan nela nelda nele neli nelia nella nelle
nelli nellie nelly nels nelson nelu nena nene neoma nepomuk nera nerea nesa nestor nettie neva neven nevena nevenka nevin nevio newell neyla nezamysl
ngozi nia niamh nichifor nicholas nicholaus nichole nick nicklas nicklaus nickolas niclas nico nicoara nicodim nicola nicolae nicolai nicolaie nicolas
nicole nicoleen nicoleta nicolette nicoline nicu niculina niculita nicusor nicuta nidia niels nigar nigel nik nika nike nikita nikki nikko niklas
niklavs niko nikodem nikodema nikol nikola nikolai nikolas nikolasz nikolina nikos nila nils nimit nimrod nina nino niranjan nirbhay niro nisa nnamdi
noa noah noam noan noelia noelle noema noemi noemie noemy nola nolan nolen nona noor nora norah norbert norberta norberto nore norene norica norina
norma norman norris norval norwood nour novi nubia nuria nurlan nusa nyah nyasia oana obie obioma oceane ocie octav octavia octavian octaviana octavio
octaviu odell odessa odeta odie odin odolen odon ofelia ofelie ojars ojaswini oktavian oktavie oktavius olaf olaide olavi olbram oldrich oldriska ole
oleg olegs olen oleta olga olgerts olimpia olimpian olimpiu olin oliva oliver olivia olivie olivier olivija oliviu oliwia oliwier olle ollie olof
olufunmi olumide oluwunmi olympe olympia olympie omana omar omari omawunmi omer omolara ondrej ondrejka onie onome onoriode onufry onur oormila
opalina ophelia ophelie oran oren orest orestes oriane orie orin orion orland orlane orlo ornella orpha orrin ortansa orval orville orvokki osbaldo
osborne oscar oskar oskari osman osvald osvaldo oswald oswaldo otakar otakara otha otho otilia otilie otilija otis otmar otokar otomar ottilie ottis
otto otylie oumar oumou ousmane ovidiu ovidius owen oxana ozana ozella ozren pablo pacome padma paige paivi palma palmira palmiro pam pamela pamfil
panagachie panait panka pankrac pankracy panna pantaleon paola paolo param paramartha paraschiva parker parsival parsla parvati pascal pascale paskal
paskala pasquale patrice patricia patricie patricija patricio patrick patrik patrizia patru patrycja patrycjusz patrycy patryk patti pattie patty paul
paula paulette paulica pauliina paulin paulina pauline paulo pava pavel pavica pavils pavla pavlin pavlina pawel paxton payton pearlie pearline pedro
peggie peggy pekka pelagia pelagie pelhrim penda penelopa penelope pentti pepe pepo percival percy perikles perla pernilla pero perrine perry persida
perzida petar pete peter peteris petr petra petrana petre petri petrica petrisor petronela petronila petronille petronius petru petruse petrut petruta
petteri petula peyton phil philemon philine philip philipp philippe philippine phillip philomene phoebe phyllis pia pierre piet pieter pietro pilar
pim ping piotr pirjo pirkko pius platon polikarp polly polykarp polyxena pompilia pompiliu pontus pooja poornima porfiriusz porfiry poul pramila pran
pranay prasad prasanna prathamesh pravdan pravdomil pravdomila pravomil pravomila pravoslav pravoslava prayag preity prem prema premysl presley
preston pribyslav pribyslava prisca priscila priscilla priscille priska priya priyala profira prokles prokop prokopa prokul providenci puneet purnima
purushottam pushti queenie quentin quieta quincy quinn quinten quinton quirin rachael rachel rachela rachelle rada radan radana radegast radek radha
radhost radim radimir radimira radislav radislava radivoj radka radko radmil radmila radomil radomila radomir radomira rados radoslav radoslava
radovan radovana radslava radu raducu raduz radvan raegan rafael rafaela rafal rafid rafila rageshwari rageswari raheem rahel rahim rahmi rahsaan
rahul raif raik raimund raina rainald rainer rainhard rainold raisa raj rajan rajendra rajinder rajiv rajko rajmund rajna rajnold rajsa rakesh raleigh
ralf ralph raluca rama ramaa ramata ramesh rameshwar ramiro ramon ramona rana randal randall randi randolf randolph randy ranek rania ranjeet ranjit
ranko raoul raphael raphaelle raquel rares rashad rashawn rasheed rasheedah rasmus rastislav rastislava rati ratibor ratmir ratna rauf raul ravi rayan
rayen raymond raymundo razvan reagan reanna reba rebeca rebecca rebeka rebekah rebekka redmond reece reese regan reggie regina reginald regitze
regnars rehor rehorka reid reilly reina reinhold reka relu remi remig remilekun remington remo remus renars renat renata renate renato rene renee
renette ressie resul reta retha retta reuben reva reymundo reyna reynold reza rhett rhianna rhiannon rhoda rhonda riaan riana rica ricardo ricards
riccardo richard richarda richie richmond rick rickard rickey rickie ricky rico rieke rifat rigard rigoberto riitta rija rike rikke riley rina rino
rita ritesh ritva rob robb robbie robert roberta robertina roberto robi robin robina robinson robyn rocco rochelle rodan roderick roderik roderyk
rodger rodica rodney rodolfo rodrick rodrigo rodrigue roel rogelio roger rogers rohan rohana rohit roko roksana roland rolando rolf rollin romain
romana romane romanita romans romeo romina romuald romul romulus romy ron ronald ronaldo ronan ronja ronnie ronny roos roosevelt rory rosalee rosalia
rosalie rosalind rosalinda rosalyn rosamond rosamunda rosana rosanna rosario roscoe rosella roselyn rosemarie rosendo roser rosetta rosie rosina
roslyn ross rossie rostislav rostislava rotimi rovena rowena rowland roxana roxane roxanne roxelana roy royce roza rozalia rozalie rozalinda rozamunda
rozana rozella rozina rozita rozvita ruben rubie rubye rudis rudite rudolf rudolfa rudolfina rudolfs rudolph rudra rudy rufina rufus rukhmani rukmin
rupert rupinder ruprecht rusins ruslan russ russel russell rustam ruta ruth ruthe ruthie ruxanda ruxandra ruya ruza ruzena ruzica ryan ryann ryder
rylan rylee ryleigh ryley ryszard saba sabina sabine sabri sabrina sabryna sachin sadie sadio sadye safa safira safiya safta sagar sahra sahsuvar
saige sakari sakura salamoun salih salim salimata sallie sally salma salome salomea salomena salomon salomoun salvatore salwator sam samanta samantha
samara sameer sami samia samir samira sammie sammy samo samson samuel samuela samuele sancho sanda sander sandor sandra sandrine sandro sandu sanford
sanja sanjay sanjin sanka sanne santiago santina santino santos sanya sanziana saphira sara sarada sarah sarai sarala saraswati sarina sarisha sarka
sarla sarlota sarmite saroja sarvin sasa sascha sasha saskia saskie satish satu saturnin satyen saul saulcerite sava savanah savel saveta savina
savion saxona scarlett scholastika schuyler scot scott scottie scotty seamus sean sebastian sebastien sebestian sedrick sedrik sekinat sekou selena
selene selim selin selina selma selmer semenica semih sena senay senne senta seppe seppo serafin serafina serban serena serenus sergei sergej sergi
sergio sergiu sergiusz serhat servac seth severin severina seweryn seydou shaina shakira shakti shakuntala shalewa shana shane shanel shanelle shania
shanie shaniya shankar shanna shannon shanon shantanu shanti shany sharda shari sharmila sharon shashi shashikala shaun shawn shawna shaylee shayna
shayne shea sheela sheila sheldon shelia shelley shelly shemar sher sheri sheridan sherman sherri sherry sherwood sheryl shirley shivakari shobhana
shresth shresthi shreya shreyashi shridevi shrishti shubha shubhaprada shwet shyann shyanne sibyla sibylle siddarth siddhi siddhran sidney sidon
sidonia sidonie sidy siebe sigfrid sigmund signe sigrid sigurd silas silja silje silke silvan silvana silvestr silvia silvian silviana silvie silvija
silvio silviu silvius simen simeon simeona simi simina simion simisola simon simona simone sina sinan sindre sinica sinikka sinja sinkler siobhan
sirineu siro sitara sixt sixtine sixtus skaidrite skarlet skarleta skye skyla skylar slava slavek slaven slavena slaviboj slavibor slavica slavka
slavko slavoboj slavoj slavomil slavomila slavomir slavomira sloka smaranda smil smilla smita smriti sname snjezana sobeslav sobeslava sofia sofie
sofija sofronie sokrat solange soline solveig solveiga somnath somu sona sondre sonia sonja sonke sonya sophia sophie sorana soraya soren sorin sorina
soter sotira souleymane spencer speranta spidola spirydion spytihnev srecko stacey stacy stan stana stanca stancu stanford stanimir stanislas
stanislav stanislava stanislaw stanko stanley stanton stasa stasta staza steen stef stefan stefana stefania stefanie steffen stela stelian steliana
stella steluta stepan stepana stepanka stephaans stephan stephane stephania stephanie stephany stephen stephon sterre steve steven stevie stewart stig
stina stine stipan stjepan stojan stojmir stribor stuart subhash subhashini subhasini subodh sucheta sude sudeva sue suelen sujata sukanya suma suman
sumayyah sumitra sune sunita sunniva suresh surya suryakant suryakanta suryakantam susan susana susanna susanne susheel sushil sushma susie suzana
suzanne svatava svatoboj svatobor svatomir svatopluk svatoslav svatoslava svea svebor sven svend svenja svetla svetlana svetluse svetozar swapnil
swara swarnalata sweta sybilla syble sydnee sydney sydni sydnie sylvain sylvester sylvia sylvie sylwester sylwia synne szabolcs szczepan szofi szofia
szonja szymon tabea tabitha tacjana tadeas taha tahir takashi talea talia talis talita talivaldis talrits tamara tamas tami tamia tamina tamino tammo
tammy tana tancrede tanguy tania tanirika tanja tankred tanushree tanushri tanya tapan tapani tapio tara taras tari tarik tarja tarun taryn tasa tasha
tasnim tatana tate tatiana tatjana tatum tatyana taurean tavares taya tayler taylor teagan ted teddy teea teja tejas tekla tellervo temitope teo
teobald teodor teodora teodorik teodoro teodosia teodoz teodozie teofan teofil teofila teohari teona terenc terence terencius terencjusz teresa tereza
tereze terezie teri terrance terrell terrence terri terrill terry tertuliano tess tessa tessie tevin thad thaddeus thais thalea thalia thea thelma
theo theobald theodor theodora theodore theodorik theodosie theofan theofil theofila theophane theophile theresa therese theresia theron theunis
theuns thiago thibault thibaut thierno thierry thies thilo thomas thora thorben thore thorge thurman tia tiago tiana tianna tiber tiberia tiberiu
tiberius tibor tiburcius tichomil tichomir tichon tidiane tierra tiffany tihomir tiina tija tijana tillman tillmann tim timea timeo timm timmothy
timmy timo timon timotei timotej timoteo timoteus timothee timothy timur tina tinca tincuta tino tiphaine tiril titilayo titilope tito titus tizian
tjark tobias tobiasz tobiloba tobin toby todd todor toluwani tom toma tomas tomasa tomaska tomasz tomiloba tomislav tomislava tomke tommie tommy tomo
tonci toncica toney toni tonija tonka tonko tony tonya torben torbjorn torey torkvat torrance torrey torsten toska tracey traci tracy traian travis
travon tremaine tremayne trent trenton tressa tressie treva trever trevion trevor tricia trilochan trilochana trilok trilokanath trilokesh triloki
trisha tristan tristian tristin triston troels troy trpimir trpko trudie trycia trystan tuana tudor tudora tudorita tudosia tunde tuomas tushar tuula
tuulikki tuur tuva tvrtko twila tyler tymoteusz tyra tyree tyreek tyrel tyrell tyrese tyrique tyron tyrone tyshawn tyson ubaldo udai udit udo uffe
ugis ujjawal ujjwal ulf ulices ulises ulla ulrich ulrik ulrika ulrike ulysse uma umang umar umut upendra upton uriah uriel urmila ursula usha ute
uttam uwe uzodimma vaclav vaclava vada vadim vagn vaidehi vaijayanthi vaijayanti vaishnavi vaishno vaishvi val vala valburga valdemar valdemara
valdemars valentin valentina valentino valentins valentyn valentyna valera valeria valerie valerija valerijs valeriu vali vallie valter valtr valtteri
vance vanesa vanessa vania vanja varalakshmi varvara vasanti vasco vasil vasile vasilica vasilisa vasudev vasudeva vasudha vasundhara vatroslav vaughn
vavrinec veda vedang vedanga vedanshi vedran vedrana veduna veikko veit vela velana velda veleslav veleslava velimir velimira velina velislav
velislava vella velma velva vencel venceslav venceslava vendel vendelin vendelina vendula vendulka venek venera veniamin venka venuse vera verda
verdie verena vergie verica verla verlie vern verna verner vernice vernie vernon veronica veronika veronique veroslav veroslava veslava vesma vesna
vesta veta vianney vibeke vic vicenta vicente vicentia vicentiu vicki vickie vicky victoire victor victoria victorien vida vidal vidhur vidhya vidor
vidur vidya viggo vijay vijeko vijolite viktor viktoria viktorie viktorin vilde vilem vilema vilemina vilhelm vilhelmine vilibald ville villy vilma
vilmar vilmars vilmos vimal vimala vinay vince vincenc vincencie vincent vincentiu vincenza vincenzo vinka vinnie viola violeta violette viorel
viorela viorica virag virgie virgil virginia virginie visarion vishnu vishwamitra vitalijs vitezslav vitezslava vito vitold vitor vitoria vitoslav
vitus vivian viviana viviane vivianne vivien vivienne vizbulite vjekoslav vjenceslav vlad vladan vladana vladek vladena vladimir vladimira vladislav
vladislava vladivoj vlado vlaicu vlasta vlastimil vlastimila vlastimir vlastimira vlastislav vlastislava vlatko voichita voicu vojen vojmil vojmir
vojmira vojslav vojslava vojtech vojteska voldemars volfgang vorsila vratislav vratislava vrinda vrund vseboj vsebor vserad vseslav vsevolod vyas
waclaw wael waino waldo walenty walentyn walentyna waleria walerian walery walgierz wallace walter walton wanda wandrille wanesa warley warren watson
wava wawrzyniec waylon wayne webster wei weldon wellington wendell wendy werner weronika wes wesley wessel westley weston whitney wiara wibke wiebke
wiktor wiktoria wilber wilbert wilbur wilburn wiley wilford wilfred wilfredo wilfrid wilfryd wilhelm wilhelmina wilhelmine willa willard willem willi
william willie willis willy wilma wilmer wilson wilton wincenty winfield winifred winnifred winona winston wirginia witalis wladyslaw wlodzimierz
wojciech wolfgang woodrow wout wyatt wyman xander xaver xaverie xaverius xavier xenia xenie xiao xzavier yacine yadira yael yago yahya yakubu yan
yango yani yanis yann yannic yannick yannik yannis yara yaren yaron yasin yasmeen yasmin yasmine yassin yassine yaya yazmin yekta yelena yesenia
yessenia yin ying ylvi ylvie yoann yoel yogendra yogesh yoginder yolanda yolande yoshiko younes youssef ysee yuki yuna yunus yuri yusuf yven yves
yvette yvonne zaboj zac zachar zachariah zacharias zachariasz zacharie zachary zachery zack zackary zackery zafir zaharia zahra zaida zainab zaira
zakaria zakary zakelina zalan zamfir zamfira zana zander zane zaneta zanete zanis zanna zara zaraza zaria zarko zavis zayd zbislav zbyhnev zbyhneva
zbynek zbynka zbysek zbyska zbyslav zbyslava zdan zdana zdena zdenek zdenka zdenko zderad zdeslav zdeslava zdik zdirad zdislav zdislava zdravko
zechariah zehra zejnep zelda zelibor zelimir zelimira zelislav zelislava zeljko zella zelma zelmir zelmira zeltite zena zenija zeno zenobia zenobie
zenon zenovia zente zeteny zetta zeyd zeynep ziedite zigfrida zigfrids zigmars zigrida zikmund zilan zile zina zinaida zion zita zitomir zitomira
zitoslav zitoslava ziva zivan zivana ziyad zlata zlatan zlatica zlatka zlatko zlatomir zlatomira zlatuse zoe zoey zofia zofie zoi zoie zoila zoja zola
zoltan zora zoran zorka zoroslav zoroslava zosim zrinislav zrinko zselyke zsofia zsolt zsombor zubite zula zulfikar zuzana zuzanna zvonimir zvonimira
zygmunt `;
